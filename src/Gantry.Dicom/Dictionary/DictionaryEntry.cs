namespace Gantry.Dicom;

/// <summary>What the dictionary says of an attribute (PS3.6 chapters 6 to 8, PS3.7 annex E).</summary>
/// <param name="Tag">The tag; for an attribute of a repeating group the one with zeros for the digits that vary.</param>
/// <param name="Mask">Which bits of the tag are fixed: 0xFFFFFFFF except for repeating groups.</param>
/// <param name="Keyword">The keyword, for example PatientName; empty for private elements.</param>
/// <param name="Name">The name, for example Patient's Name; may be empty for private elements.</param>
/// <param name="VRs">The value representations allowed, in the order of the standard.</param>
/// <param name="Multiplicity">How many values it may have.</param>
/// <param name="IsRetired">Whether the standard no longer maintains it.</param>
public sealed record DictionaryEntry(Tag Tag, uint Mask, string Keyword, string Name, IReadOnlyList<VR> VRs, ValueMultiplicity Multiplicity, bool IsRetired)
{
    /// <summary>The first value representation.</summary>
    public VR VR => VRs.Count > 0 ? VRs[0] : VR.None;

    /// <summary>Makes the entry of a private element, wherever its block stands (PS3.5 §7.8.1).</summary>
    /// <param name="group">The group, an odd number.</param>
    /// <param name="element">The last two digits of the element number.</param>
    /// <param name="vr">The value representation.</param>
    /// <param name="name">The name, for people.</param>
    /// <param name="multiplicity">How many values it may have; one when null.</param>
    /// <param name="keyword">The keyword; empty when it has none.</param>
    public static DictionaryEntry Private(ushort group, byte element, VR vr, string name, ValueMultiplicity? multiplicity = null, string keyword = "") =>
        new(new Tag(group, element), 0xFFFF_00FF, keyword, name, [vr], multiplicity ?? ValueMultiplicity.One, false);

    /// <summary>Whether the tag has digits that vary, as (60xx,3000).</summary>
    public bool IsRepeating => Mask != uint.MaxValue;
}
