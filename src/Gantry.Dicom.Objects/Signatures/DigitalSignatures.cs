namespace Gantry.Dicom.Objects.Signatures;

/// <summary>The digital signatures of a data set and of the items in it (PS3.3 §C.12.1.1.3, PS3.15 annex C): verified and removed. <see cref="DigitalSigner"/> makes them.</summary>
public static class DigitalSignatures
{
    /// <summary>How many signatures of one data set are verified; each may cost the hashing of the whole.</summary>
    public const int MaximumSignatures = 64;

    /// <summary>How many elements a signature may list.</summary>
    public const int MaximumElements = 65_536;

    /// <summary>Whether a data set, or an item in it, is signed.</summary>
    public static bool IsSigned(DataSet dataSet)
    {
        ArgumentNullException.ThrowIfNull(dataSet);
        return SignedLevel.Of(dataSet).Any();
    }

    /// <summary>
    /// Verifies all signatures, those of items too; not those among original attributes, which are of what the data set was. Values are read from where they are, a part at a time.
    /// </summary>
    /// <param name="dataSet">The data set, with its pixels or with a source they can be read from.</param>
    /// <param name="options">Who is trusted; nobody is asked about when null.</param>
    /// <returns>What became known of each signature, at most <see cref="MaximumSignatures"/>; empty where nothing is signed.</returns>
    /// <exception cref="DicomException">The data set was changed, and can't be written.</exception>
    public static IReadOnlyList<SignatureVerification> Verify(DataSet dataSet, VerificationOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(dataSet);
        if (!IsSigned(dataSet))
        {
            return [];
        }

        DataSet written = WrittenDataSet.Of(dataSet, null);
        SignatureVerifier verifier = new(written, options ?? new VerificationOptions());
        return [.. SignedLevel.Of(written).SelectMany(level => level.DataSet.Items(Attributes.DigitalSignaturesSequence).Select((_, index) => (level, index))).Take(MaximumSignatures).Select(place => verifier.Verify(place.level, place.index))];
    }

    /// <summary>Removes a signature, wherever in the data set it is.</summary>
    /// <param name="dataSet">The data set.</param>
    /// <param name="signature">Its Digital Signature UID (0400,0100).</param>
    /// <returns>Whether it was there.</returns>
    public static bool Remove(DataSet dataSet, Uid signature) => Remove(dataSet, item => item.GetString(Attributes.DigitalSignatureUID) == signature.Value) > 0;

    /// <summary>Removes all signatures, those of items too.</summary>
    /// <returns>How many there were.</returns>
    public static int RemoveAll(DataSet dataSet) => Remove(dataSet, _ => true);

    private static int Remove(DataSet dataSet, Func<DataSet, bool> isRemoved)
    {
        ArgumentNullException.ThrowIfNull(dataSet);
        return SignedLevel.Of(dataSet).ToList().Sum(level => DigitalSignatureItems.Remove(level.DataSet, (item, _) => isRemoved(item)));
    }
}
