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

    /// <summary>Whether the tag has digits that vary, as (60xx,3000).</summary>
    public bool IsRepeating => Mask != uint.MaxValue;
}
