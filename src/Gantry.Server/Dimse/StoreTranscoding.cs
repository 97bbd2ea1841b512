using Gantry.Dicom;
using Gantry.Dicom.Imaging;
using Gantry.Dicom.Network;

namespace Gantry.Server.Dimse;

/// <summary>Makes of an instance that a peer takes in no way one that it takes: pixels are decoded, or encoded in what loses nothing.</summary>
public static class StoreTranscoding
{
    /// <summary>Moves an instance to the best of the transfer syntaxes that were accepted for its class: native ones first, since they lose nothing and every reader has them.</summary>
    /// <param name="operation">The instance.</param>
    /// <param name="accepted">The transfer syntaxes that the peer accepted.</param>
    /// <param name="cancellationToken">Stops the encoding.</param>
    /// <returns>The instance to send; null when it can be made into none of them.</returns>
    /// <exception cref="DicomException">The pixels are damaged.</exception>
    public static async ValueTask<StoreOperation?> TranscodeAsync(StoreOperation operation, IReadOnlyList<TransferSyntax> accepted, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(operation);
        if (await operation.OpenDataSetAsync(cancellationToken).ConfigureAwait(false) is not { } dataSet)
        {
            return null;
        }

        TransferSyntax? target = accepted
            .Where(syntax => !LossyCompression.IsLossy(syntax))
            .OrderBy(syntax => syntax == TransferSyntax.ExplicitVRLittleEndian ? 0 : syntax.IsEncapsulated ? 2 : 1)
            .FirstOrDefault(syntax => Transcoder.WhyNot(dataSet, syntax) is null);
        if (target is null)
        {
            return null;
        }

        TranscodedDataSet transcoded = await Transcoder.TranscodeAsync(dataSet, target, cancellationToken: cancellationToken).ConfigureAwait(false);
        return StoreOperation.FromEncoded(operation.SopClassUid, operation.SopInstanceUid, target, transcoded.Encode(), transcoded);
    }
}
