namespace Gantry.Dicom.Objects.Definitions;

/// <summary>
/// What is known of a condition. The members are in such an order that what holds for several conditions together is the least of them, what holds for
/// one of them is the greatest (Kleene's logic).
/// </summary>
public enum Truth
{
    /// <summary>It does not hold.</summary>
    False,

    /// <summary>The data set does not tell.</summary>
    Unknown,

    /// <summary>It holds.</summary>
    True,
}

/// <summary>Logic with three values.</summary>
internal static class TruthLogic
{
    public static Truth Of(bool value) => value ? Truth.True : Truth.False;

    public static Truth Not(this Truth truth) => (Truth)(Truth.True - truth);

    public static Truth And(this Truth one, Truth other) => one < other ? one : other;

    public static Truth Or(this Truth one, Truth other) => one > other ? one : other;
}
