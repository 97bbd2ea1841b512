using Gantry.Archive;
using Gantry.Dicom.Objects.Validation;

namespace Gantry.Server.Configuration;

/// <summary>What the configuration says of the validation of what comes in (<c>validation</c>), for everybody or for one peer. Null stands for what is said of everybody.</summary>
/// <param name="Errors">What becomes of instances in which there are errors: one of <see cref="Choices"/>.</param>
/// <param name="Policy">What counts as an error.</param>
public sealed record ValidationSettings(string? Errors, ValidationPolicy? Policy)
{
    private const string Off = "off";

    /// <summary>What may become of instances in which there are errors.</summary>
    public static IReadOnlyList<string> Choices { get; } = [Off, "warn", "quarantine", "refuse"];

    /// <summary>The rule that follows; null when nothing is validated.</summary>
    /// <param name="otherwise">What is said of everybody.</param>
    public ValidationRule? Rule(ValidationSettings? otherwise = null)
    {
        string errors = Errors ?? otherwise?.Errors ?? Off;
        return string.Equals(errors, Off, StringComparison.OrdinalIgnoreCase)
            ? null
            : new ValidationRule(Policy ?? otherwise?.Policy ?? ValidationPolicy.Strict, Enum.Parse<InvalidInstances>(errors, ignoreCase: true));
    }

    /// <summary>Reads it.</summary>
    /// <param name="reader">The values.</param>
    /// <param name="path">Where it stands.</param>
    internal static ValidationSettings Read(ConfigurationReader reader, string path) => new(
        reader.Get(path + ".errors"),
        reader.Get(path + ".policy") is { } policy ? Enum.Parse<ValidationPolicy>(policy, ignoreCase: true) : null);
}
