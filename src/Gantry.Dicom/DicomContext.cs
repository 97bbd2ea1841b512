namespace Gantry.Dicom;

/// <summary>What reading and writing depend on: dictionary and limits. There is no static state besides the immutable default.</summary>
public sealed record DicomContext
{
    /// <summary>The standard's dictionary and the default limits.</summary>
    public static DicomContext Default { get; } = new();

    /// <summary>Bounds on what is read.</summary>
    public DicomLimits Limits { get; init; } = DicomLimits.Default;

    /// <summary>The dictionary that names elements and gives their value representations where the encoding does not.</summary>
    public DicomDictionary Dictionary { get; init; } = DicomDictionary.Default;

    /// <summary>
    /// The character set of text where the data set declares none: the default repertoire, as the standard says, or what careless writers are known to
    /// use. It is never declared in what is written.
    /// </summary>
    public CharacterSet UndeclaredCharacterSet { get; init; } = CharacterSet.Default;
}
