namespace Gantry.Cli.Dump;

/// <summary>In which form files are shown.</summary>
internal enum DumpForm
{
    /// <summary>Text for people.</summary>
    Tree,

    /// <summary>DICOM JSON, an object a line.</summary>
    Json,

    /// <summary>Native DICOM XML.</summary>
    Xml,

    /// <summary>How the image is encoded, in words.</summary>
    Encoding,
}
