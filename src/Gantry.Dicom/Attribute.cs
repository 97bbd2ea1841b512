namespace Gantry.Dicom;

/// <summary>A typed key: the tag of an attribute, its value representation, and the .NET type of its values.</summary>
/// <typeparam name="T">
/// string (AE, CS, LO, LT, SH, ST, UC, UR, UT), <see cref="PersonName"/> (PN), <see cref="Uid"/> (UI), <see cref="Age"/> (AS),
/// <see cref="DateOnly"/> (DA), <see cref="TimeOnly"/> (TM), <see cref="DicomDateTime"/> (DT), <see cref="double"/> (DS, FD), <see cref="int"/> (IS, SL,
/// and attributes that are either US or SS), <see cref="float"/> (FL), <see cref="short"/> (SS), <see cref="ushort"/> (US), <see cref="uint"/> (UL),
/// <see cref="long"/> (SV), <see cref="ulong"/> (UV), <see cref="Dicom.Tag"/> (AT) or bytes (OB, OD, OF, OL, OV, OW, UN). <see cref="As"/> reads
/// them as others: string (any), <see cref="decimal"/> and the other numbers, <see cref="byte"/> (OB), <see cref="DicomTime"/> (TM),
/// <see cref="MatchingRange{T}"/> (DA, TM, DT), and the numbers in OD, OF, OL, OV and OW.
/// </typeparam>
/// <param name="Tag">The attribute's tag.</param>
/// <param name="VR">The value representation, the first where the standard allows several.</param>
public readonly record struct Attribute<T>(Tag Tag, VR VR)
{
    /// <summary>Makes a key from the tag as one number.</summary>
    public Attribute(uint tag, VR vr) : this(new Tag(tag), vr)
    {
    }

    /// <summary>The attribute's tag.</summary>
    public static implicit operator Tag(Attribute<T> attribute) => attribute.Tag;

    /// <summary>The same attribute with values of another type: <c>SliceThickness.As&lt;decimal&gt;()</c> reads a decimal string exactly, <c>As&lt;string&gt;()</c> as it is written.</summary>
    /// <typeparam name="TOther">The type to read and write its values as.</typeparam>
    public Attribute<TOther> As<TOther>() => new(Tag, VR);
}

/// <summary>A typed key of an attribute whose value is a sequence of items (SQ).</summary>
/// <param name="Tag">The attribute's tag.</param>
public readonly record struct SequenceAttribute(Tag Tag)
{
    /// <summary>Makes a key from the tag as one number.</summary>
    public SequenceAttribute(uint tag) : this(new Tag(tag))
    {
    }

    /// <summary>The attribute's tag.</summary>
    public static implicit operator Tag(SequenceAttribute attribute) => attribute.Tag;
}
