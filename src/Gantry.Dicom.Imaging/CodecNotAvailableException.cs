namespace Gantry.Dicom.Imaging;

/// <summary>Pixel data are compressed with a codec that this program can't decode or encode. The object itself is sound; its stored form can be retrieved.</summary>
public class CodecNotAvailableException : DicomException
{
    /// <summary>Makes the exception.</summary>
    public CodecNotAvailableException(string message) : base(message)
    {
    }

    /// <summary>Makes the exception with its cause.</summary>
    public CodecNotAvailableException(string message, Exception innerException) : base(message, innerException)
    {
    }

    /// <summary>Makes the exception for a transfer syntax.</summary>
    public CodecNotAvailableException(TransferSyntax transferSyntax)
        : base($"Pixel data in {transferSyntax.Name} ({transferSyntax.Uid}) can't be decoded by this program; retrieve them as stored instead.")
        => TransferSyntax = transferSyntax;

    /// <summary>Makes the exception for a transfer syntax, with what the pixel data are.</summary>
    public CodecNotAvailableException(TransferSyntax transferSyntax, string explanation)
        : base($"Pixel data in {transferSyntax.Name} ({transferSyntax.Uid}) can't be decoded by this program; {explanation}. Retrieve them as stored instead.")
        => TransferSyntax = transferSyntax;

    /// <summary>Makes an empty exception.</summary>
    public CodecNotAvailableException()
    {
    }

    /// <summary>The transfer syntax that has no codec; null when not known.</summary>
    public TransferSyntax? TransferSyntax { get; }
}
