using System.Collections.Concurrent;
using Gantry.Dicom.Imaging;

namespace Gantry.Dicom.Objects.Deidentification;

/// <summary>
/// De-identifies data sets by the Basic Application Level Confidentiality Profile and its options (PS3.15 annex E). The same data set, profile and key give the
/// same result. Safe for many threads.
/// </summary>
public sealed class Deidentifier
{
    private const string MethodVersion = "Gantry " + FileMetaInformation.ImplementationVersionName;

    private static readonly (ConfidentialityOptions Option, string Code, string Meaning)[] s_methods =
    [
        (ConfidentialityOptions.None, "113100", "Basic Application Confidentiality Profile"),
        (ConfidentialityOptions.CleanPixelData, "113101", "Clean Pixel Data Option"),
        (ConfidentialityOptions.CleanRecognizableVisualFeatures, "113102", "Clean Recognizable Visual Features Option"),
        (ConfidentialityOptions.CleanGraphics, "113103", "Clean Graphics Option"),
        (ConfidentialityOptions.CleanStructuredContent, "113104", "Clean Structured Content Option"),
        (ConfidentialityOptions.CleanDescriptors, "113105", "Clean Descriptors Option"),
        (ConfidentialityOptions.RetainFullDates, "113106", "Retain Longitudinal Temporal Information Full Dates Option"),
        (ConfidentialityOptions.RetainModifiedDates, "113107", "Retain Longitudinal Temporal Information Modified Dates Option"),
        (ConfidentialityOptions.RetainPatientCharacteristics, "113108", "Retain Patient Characteristics Option"),
        (ConfidentialityOptions.RetainDeviceIdentity, "113109", "Retain Device Identity Option"),
        (ConfidentialityOptions.RetainUids, "113110", "Retain UIDs Option"),
        (ConfidentialityOptions.RetainSafePrivate, "113111", "Retain Safe Private Option"),
        (ConfidentialityOptions.RetainInstitutionIdentity, "113112", "Retain Institution Identity Option"),
    ];

    private readonly TranscodeOptions _transcoding;
    private readonly ConcurrentDictionary<string, RequiredTypes?> _types = new(StringComparer.Ordinal);

    /// <summary>Makes a de-identifier.</summary>
    /// <param name="profile">How.</param>
    /// <param name="key">What replacements are made with.</param>
    /// <param name="transcoding">How pixels that have to be blanked are decoded and encoded; the default when null.</param>
    /// <exception cref="ArgumentException">The profile retains dates in full and modified at once.</exception>
    public Deidentifier(DeidentificationProfile profile, DeidentificationKey key, TranscodeOptions? transcoding = null)
    {
        ArgumentNullException.ThrowIfNull(profile);
        ArgumentNullException.ThrowIfNull(key);
        if (profile.Has(ConfidentialityOptions.RetainFullDates | ConfidentialityOptions.RetainModifiedDates))
        {
            throw new ArgumentException("Dates are retained in full and modified at once: choose one (PS3.15 §E.3.6).", nameof(profile));
        }

        (Profile, Key, _transcoding) = (profile, key, transcoding ?? TranscodeOptions.Default);
    }

    /// <summary>How it de-identifies.</summary>
    public DeidentificationProfile Profile { get; }

    /// <summary>What replacements are made with.</summary>
    public DeidentificationKey Key { get; }

    /// <summary>How a de-identified file is written: without group lengths, padding, and what stood in the preamble.</summary>
    public static DicomWriteOptions WriteOptions { get; } = new() { GroupLengths = GroupLengths.Dropped, DropsTrailingPadding = true, Preamble = PreambleTreatment.Zeroed };

    /// <summary>De-identifies a data set. It stays as it is: the result is a copy that shares its pixels.</summary>
    /// <param name="source">The data set, whole; where its pixels lie elsewhere, that stays open until the result was written.</param>
    /// <param name="transferSyntax">How to write it; null for its own.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <exception cref="RefusedObjectException">The profile does not allow the object to be given away.</exception>
    /// <exception cref="DicomException">The data set is damaged, or pixels that have to be blanked can't be decoded.</exception>
    public async Task<DeidentifiedDataSet> DeidentifyAsync(DataSet source, TransferSyntax? transferSyntax = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(source);
        if (source.Contains(Attributes.DirectoryRecordSequence))
        {
            throw new RefusedObjectException("It is a DICOMDIR, which tells of other files: de-identify those, and make a new one.");
        }

        TransferSyntax syntax = transferSyntax ?? source.TransferSyntax ?? TransferSyntax.ExplicitVRLittleEndian;
        List<string> warnings = [];
        PixelPlan plan = PixelPlan.Of(source, Profile);
        CheckPixels(source, plan, warnings);
        DataSetCleaning cleaning = new(source, Profile, Key, TypesOf(source));
        DataSet result = source.Clone();
        cleaning.Clean(result);
        ReplaceDocument(result, cleaning, warnings);
        Tell(source, result, plan, cleaning);
        (DataSet blanked, TransferSyntax written, IDisposable? pixels) = await plan.ApplyAsync(result, syntax, _transcoding, cancellationToken).ConfigureAwait(false);
        return new DeidentifiedDataSet(blanked, written, cleaning.Changes, warnings, cleaning.Known, pixels);
    }

    // Of classes that no definition is known of there may be any number.
    private RequiredTypes? TypesOf(DataSet source) => source.GetString(Attributes.SOPClassUID) is { } sopClass && UidRegistry.TryGet(new Uid(sopClass), out _) ? _types.GetOrAdd(sopClass, RequiredTypes.Of) : null;

    private void CheckPixels(DataSet source, PixelPlan plan, List<string> warnings)
    {
        if (!plan.IsHandled && BurnedInRisk.OfText(source) is { } text)
        {
            if (Profile is { RefusesBurnedInRisk: true, AcknowledgesPixels: false })
            {
                throw new RefusedObjectException($"Something that identifies may be burned into its pixels: {text}. Say in the profile what to blank, or look at it and acknowledge that there is nothing.");
            }

            if (!Profile.AcknowledgesPixels)
            {
                warnings.Add($"something that identifies may be burned into the pixels: {text}");
            }
        }

        if (Profile.Has(ConfidentialityOptions.CleanRecognizableVisualFeatures) && !Profile.AcknowledgesPixels && BurnedInRisk.OfFace(source) is { } face)
        {
            throw new RefusedObjectException($"Somebody may be recognized: {face}, and faces are not taken out here. Take them out beforehand and acknowledge that there is none.");
        }
    }

    private void ReplaceDocument(DataSet result, DataSetCleaning cleaning, List<string> warnings)
    {
        if (result.Presence(Attributes.EncapsulatedDocument) != Presence.Value)
        {
            return;
        }

        switch (Profile.Documents)
        {
            case DocumentTreatment.Kept:
                warnings.Add("the encapsulated document was kept as it is");
                return;
            case DocumentTreatment.Refused:
                throw new RefusedObjectException("It holds an encapsulated document, which can't be cleaned.");
            default:
                string type = result.GetString(Attributes.MIMETypeOfEncapsulatedDocument) ?? string.Empty;
                byte[] stub = DocumentStub.Of(type) ?? throw new RefusedObjectException($"It holds an encapsulated document of type '{type}', for which there is no replacement.");
                result.SetBytes(Attributes.EncapsulatedDocument, VR.OB, stub);
                if (result.Contains(Attributes.EncapsulatedDocumentLength))
                {
                    result.Set(Attributes.EncapsulatedDocumentLength, (uint)stub.Length);
                }

                cleaning.Note(Attributes.EncapsulatedDocument, DeidentificationStep.Replaced);
                return;
        }
    }

    /// <summary>Says in the data set what was done (PS3.15 §E.1.1, §E.3).</summary>
    private void Tell(DataSet source, DataSet result, PixelPlan plan, DataSetCleaning cleaning)
    {
        ConfidentialityOptions done = Profile.Options;
        bool mayShowText = !plan.IsHandled && !Profile.AcknowledgesPixels && BurnedInRisk.OfText(source) is not null;
        if (mayShowText)
        {
            done &= ~ConfidentialityOptions.CleanPixelData;
        }

        result.Set(Attributes.PatientIdentityRemoved, "YES");
        result.SetValues(Attributes.DeidentificationMethod, MethodVersion, $"PS3.15 {ConfidentialityTables.Edition}", $"profile {Profile.Name}"[..Math.Min(64, Profile.Name.Length + 8)]);
        result.SetCodes(Attributes.DeidentificationMethodCodeSequence, s_methods.Where(method => (done & method.Option) == method.Option).Select(method => new CodedConcept(method.Code, "DCM", method.Meaning)));
        result.Set(
            Attributes.LongitudinalTemporalInformationModified,
            Profile.Has(ConfidentialityOptions.RetainFullDates) ? "UNMODIFIED" : Profile.Has(ConfidentialityOptions.RetainModifiedDates) ? "MODIFIED" : "REMOVED");
        cleaning.Note(Attributes.PatientIdentityRemoved, DeidentificationStep.Added);
        cleaning.Note(Attributes.DeidentificationMethod, DeidentificationStep.Added);
        cleaning.Note(Attributes.DeidentificationMethodCodeSequence, DeidentificationStep.Added);
        cleaning.Note(Attributes.LongitudinalTemporalInformationModified, DeidentificationStep.Added);
        if (plan.ChangesPixels)
        {
            cleaning.Note(Attributes.PixelData, DeidentificationStep.Cleaned, "rules of the profile, or overlays in unused bits");
        }

        if (done.HasFlag(ConfidentialityOptions.CleanPixelData) && source.Contains(Attributes.PixelData))
        {
            result.Set(Attributes.BurnedInAnnotation, "NO");
            cleaning.Note(Attributes.BurnedInAnnotation, DeidentificationStep.Added);
        }

        if (done.HasFlag(ConfidentialityOptions.CleanRecognizableVisualFeatures) && source.Contains(Attributes.PixelData))
        {
            result.Set(Attributes.RecognizableVisualFeatures, "NO");
            cleaning.Note(Attributes.RecognizableVisualFeatures, DeidentificationStep.Added);
        }
    }
}
