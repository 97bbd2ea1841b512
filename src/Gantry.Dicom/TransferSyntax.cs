namespace Gantry.Dicom;

/// <summary>How a data set is encoded: value representations explicit or not, byte order, and what its pixel data are packed in (PS3.5 §10).</summary>
/// <param name="Uid">The transfer syntax UID.</param>
/// <param name="Name">The name in PS3.6 annex A.</param>
/// <param name="IsExplicit">Whether value representations are written.</param>
/// <param name="IsBigEndian">Whether numbers are written with the most significant byte first.</param>
/// <param name="IsEncapsulated">Whether Pixel Data are fragments of an encapsulated code stream (PS3.5 §A.4).</param>
/// <param name="IsDeflated">Whether the whole data set is deflated (PS3.5 §A.5).</param>
public sealed partial record TransferSyntax(Uid Uid, string Name, bool IsExplicit, bool IsBigEndian, bool IsEncapsulated, bool IsDeflated)
{
    /// <summary>The name in PS3.6 annex A.</summary>
    public override string ToString() => Name;
}
