using Gantry.Dicom;

namespace Gantry.Archive;

/// <summary>A value that is made to fit in what a sender brings: laid over it as an overlay; what came in stays as it came.</summary>
public sealed class CoercionRule
{
    private readonly AttributeChanges _changes;
    private readonly Tag _attribute;

    private CoercionRule(string? aeTitle, AttributeChanges changes, bool onlyMissing)
    {
        AETitle = aeTitle;
        _changes = changes;
        _attribute = changes.Tags.First();
        OnlyMissing = onlyMissing;
    }

    /// <summary>Whose instances it is about; null for everybody's.</summary>
    public string? AETitle { get; }

    /// <summary>Whether a value that is there stays.</summary>
    public bool OnlyMissing { get; }

    /// <summary>Makes a rule.</summary>
    /// <param name="aeTitle">Whose instances it is about; null for everybody's.</param>
    /// <param name="attribute">The attribute: a keyword or a tag.</param>
    /// <param name="value">Its value; several separated by a backslash.</param>
    /// <param name="onlyMissing">Whether a value that is there stays.</param>
    /// <exception cref="OverlayRefusedException">The attribute can't be made to fit, or the value does not fit it.</exception>
    public static CoercionRule Parse(string? aeTitle, string attribute, string value, bool onlyMissing)
    {
        AttributeChanges changes = AttributeChanges.Parse([new(attribute, value)]);
        return CorrectionRules.FaultOf(changes) is { } fault ? throw new OverlayRefusedException(OverlayFault.Invalid, fault) : new CoercionRule(aeTitle, changes, onlyMissing);
    }

    /// <summary>What rules change in an instance.</summary>
    /// <param name="rules">The rules; of those about one attribute the last one counts.</param>
    /// <param name="caller">Who brings it.</param>
    /// <param name="received">It, as received.</param>
    /// <returns>Null when nothing.</returns>
    public static AttributeChanges? Apply(IReadOnlyList<CoercionRule> rules, Caller caller, DataSet received)
    {
        ArgumentNullException.ThrowIfNull(rules);
        ArgumentNullException.ThrowIfNull(caller);
        ArgumentNullException.ThrowIfNull(received);
        DataSet? values = null;
        foreach (CoercionRule rule in rules)
        {
            if ((rule.AETitle is null || rule.AETitle == caller.AETitle) && rule.IsNeeded(received))
            {
                ElementCopy.Copy(rule._changes.Values, rule._attribute, VR.UN, values ??= new DataSet());
            }
        }

        return values is null ? null : new AttributeChanges(values, []);
    }

    private bool IsNeeded(DataSet received)
    {
        string? there = received.GetString(_attribute);
        return OnlyMissing ? string.IsNullOrEmpty(there) : there != _changes.Values.GetString(_attribute);
    }
}
