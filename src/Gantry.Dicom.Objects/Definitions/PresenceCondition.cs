namespace Gantry.Dicom.Objects.Definitions;

/// <summary>Whether an attribute is there.</summary>
internal sealed class PresenceCondition(AttributeReference attribute, PresenceTest test) : Condition
{
    /// <inheritdoc/>
    public override Truth Evaluate(ConditionScope scope) => test switch
    {
        PresenceTest.Present => attribute.Any(scope, _ => Truth.True),
        PresenceTest.Absent => attribute.Any(scope, _ => Truth.True).Not(),
        PresenceTest.Empty => attribute.Any(scope, element => TruthLogic.Of(element.IsEmpty)),
        _ => attribute.Any(scope, HasValue),
    };

    /// <inheritdoc/>
    public override string Explain() => attribute.Explain() + test switch
    {
        PresenceTest.Present => " is present",
        PresenceTest.Absent => " is absent",
        PresenceTest.Empty => " is present without a value",
        _ => " has a value",
    };

    /// <inheritdoc/>
    public override string ToString() => $"{Name(test)}({attribute})";

    internal override string ExplainContrary() => attribute.Explain() + test switch
    {
        PresenceTest.Present => " is absent",
        PresenceTest.Absent => " is present",
        PresenceTest.Empty => " is absent or has a value",
        _ => " has no value",
    };

    /// <summary>The word for a test.</summary>
    internal static string Name(PresenceTest test) => test switch
    {
        PresenceTest.Present => "present",
        PresenceTest.Absent => "absent",
        PresenceTest.Empty => "empty",
        _ => "nonempty",
    };

    private Truth HasValue(DataElement element) => attribute.ValueNumber == 0
        ? TruthLogic.Of(!element.IsEmpty)
        : ElementText.TryRead(element, out string[] values)
            ? TruthLogic.Of(values.Length >= attribute.ValueNumber && values[attribute.ValueNumber - 1].Length > 0)
            : Truth.Unknown;
}
