namespace Gantry.Server.Configuration;

/// <summary>One thing that is wrong with the configuration.</summary>
/// <param name="Source">Where it was said: a file, an environment variable, or an option of the command line.</param>
/// <param name="Key">The setting, as in <c>peers[0].port</c>; empty when the whole source can't be read.</param>
/// <param name="Message">What is wrong.</param>
/// <param name="Remedy">What to write instead.</param>
public sealed record ConfigurationProblem(string Source, string Key, string Message, string Remedy)
{
    /// <summary>The problem as one line of text.</summary>
    public override string ToString() => Key.Length == 0 ? $"{Source}: {Message} {Remedy}" : $"{Source}: {Key}: {Message} {Remedy}";
}

/// <summary>Thrown when the configuration can't be used; it names every problem found, not only the first.</summary>
/// <param name="problems">The problems, at least one.</param>
public sealed class ConfigurationException(IReadOnlyList<ConfigurationProblem> problems)
    : Exception(string.Join(Environment.NewLine, problems))
{
    /// <summary>The problems found.</summary>
    public IReadOnlyList<ConfigurationProblem> Problems { get; } = problems;
}
