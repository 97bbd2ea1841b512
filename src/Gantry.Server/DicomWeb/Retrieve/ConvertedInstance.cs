using Gantry.Archive;
using Gantry.Dicom;
using Gantry.Dicom.Imaging;

namespace Gantry.Server.DicomWeb.Retrieve;

/// <summary>An instance that goes out otherwise than it is stored: corrected, or in another transfer syntax or character set.</summary>
internal sealed class ConvertedInstance : IDisposable
{
    private readonly TranscodedDataSet _transcoded;

    private ConvertedInstance(TranscodedDataSet transcoded, Uid sopInstance)
    {
        _transcoded = transcoded;
        DataSet = transcoded.Encode();
        SopInstanceUid = transcoded.DataSet.GetString(Attributes.SOPInstanceUID) is { } uid ? new Uid(uid) : sopInstance;
    }

    /// <summary>The data set as it is sent.</summary>
    public EncodedDataSet DataSet { get; }

    /// <summary>Its SOP Instance UID: another than the stored one's where something was lost.</summary>
    public Uid SopInstanceUid { get; }

    /// <summary>Makes what is sent; null when that is as stored.</summary>
    /// <param name="request">The request.</param>
    /// <param name="instance">The instance.</param>
    /// <param name="syntax">The transfer syntax to send it in.</param>
    /// <param name="characterSet">The character set to move its text to; null to leave it as it is.</param>
    /// <exception cref="DicomException">The text can't be moved to the character set, or the pixels not to the transfer syntax.</exception>
    public static async Task<ConvertedInstance?> CreateAsync(DicomWebRequest request, StoredInstance instance, TransferSyntax syntax, CharacterSet? characterSet = null)
    {
        if (characterSet is null && syntax.Uid == instance.TransferSyntax.Uid && instance.View == 0)
        {
            return null;
        }

        DataSet dataSet = request.Archive.ReadHeader(instance);
        if (characterSet is not null)
        {
            dataSet.ConvertCharacterSet(characterSet);
        }

        return new ConvertedInstance(await Transcoder.TranscodeAsync(dataSet, syntax, cancellationToken: request.Aborted), instance.SopInstanceUid);
    }

    /// <summary>Makes one of several instances. Where the answer has begun, pixels that can't be decoded go as they are stored: that is better than to break off.</summary>
    /// <param name="request">The request.</param>
    /// <param name="instance">The instance.</param>
    /// <param name="syntax">The transfer syntax to send it in.</param>
    /// <param name="hasBegun">Whether the answer can't become an error any more.</param>
    /// <returns>The transfer syntax it goes out in, and what is sent; null when that is as stored.</returns>
    /// <exception cref="DicomException">The pixels can't be moved to the transfer syntax, and nothing was sent yet.</exception>
    public static async Task<(TransferSyntax Syntax, ConvertedInstance? Converted)> CreateAsync(DicomWebRequest request, StoredInstance instance, TransferSyntax syntax, bool hasBegun)
    {
        try
        {
            return (syntax, await CreateAsync(request, instance, syntax));
        }
        catch (DicomException) when (hasBegun && syntax.Uid != instance.TransferSyntax.Uid)
        {
            return (instance.TransferSyntax, await CreateAsync(request, instance, instance.TransferSyntax));
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _transcoded.Dispose();
}
