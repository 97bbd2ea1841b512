using Gantry.Dicom.Objects.Codes;
using Gantry.Dicom.Objects.StructuredReports;
using static Gantry.Dicom.Objects.StructuredReports.ContentItems;

namespace Gantry.Dicom.Objects.KeyObjects.Manifests;

/// <summary>A manifest of a study for XDS-I.b or MADO: which instances it has, and where to get them.</summary>
public sealed record ImagingManifest
{
    /// <summary>The headers of the instances, all of one study: patient, study, series and identifiers are read from them.</summary>
    public required IReadOnlyList<DataSet> Instances { get; init; }

    /// <summary>The AE title that the instances can be retrieved from.</summary>
    public required string RetrieveAETitle { get; init; }

    /// <summary>The system that holds the instances.</summary>
    public required Uid RetrieveLocationUid { get; init; }

    /// <summary>The URL that a series can be retrieved from, by its Series Instance UID; null where there is none.</summary>
    public Func<Uid, string>? RetrieveUrl { get; init; }

    /// <summary>Who gives the patient's identifier: a universal identifier of type ISO. MADO wants it; where the instances say, they are right.</summary>
    public string? PatientIdIssuer { get; init; }

    /// <summary>Who gives the accession numbers: a universal identifier of type ISO. MADO wants it; where the instances say, they are right.</summary>
    public string? AccessionIssuer { get; init; }

    /// <summary>The institution that makes the manifest. MADO wants it.</summary>
    public string? InstitutionName { get; init; }

    /// <summary>The parts of the body that the study is of. MADO wants one.</summary>
    public IReadOnlyList<CodedConcept> TargetRegions { get; init; } = [];

    /// <summary>Makes the manifest of XDS-I.b.</summary>
    /// <param name="options">What it is made with.</param>
    /// <exception cref="ArgumentException">There is no instance, one lacks an identifier, or there are several studies.</exception>
    /// <exception cref="DicomException">A value does not fit its attribute.</exception>
    public DataSet ToXdsI(DocumentOptions options) => Make(options, Manifest);

    /// <summary>Makes the manifest of MADO: that of XDS-I.b with patient, orders and institution as it wants them, and an image library. The instances are referred to beside it too, for readers that know XDS-I.b only.</summary>
    /// <param name="options">What it is made with.</param>
    /// <exception cref="ArgumentException">There is no instance, one lacks an identifier, there are several studies, or MADO wants something that is missing.</exception>
    /// <exception cref="DicomException">The patient has no identifier, or a value does not fit its attribute.</exception>
    public DataSet ToMado(DocumentOptions options)
    {
        if (InstitutionName is null || PatientIdIssuer is null || TargetRegions.Count == 0)
        {
            throw new ArgumentException("MADO wants an institution, the issuer of the patient's identifier and a target region.", nameof(options));
        }

        DataSet document = Make(options, references => Manifest(references).Containing(Library()));
        document.Set(Attributes.InstitutionName, InstitutionName);
        SetPatient(document);
        SetRequests(document);
        return document;
    }

    private static ContentItem Manifest(IEnumerable<InstanceReference> references) => new KeyObjectSelection { Title = CodeDictionary.Concept("113030") }.Content(references);

    private DataSet Make(DocumentOptions options, Func<IEnumerable<InstanceReference>, ContentItem> content)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (Instances.Select(instance => instance.GetString(Attributes.StudyInstanceUID)).Distinct().Count() != 1)
        {
            throw new ArgumentException("A manifest is of the instances of one study.", nameof(options));
        }

        EvidenceInstance[] evidence = [.. Instances.Select(instance => Located(EvidenceInstance.Of(instance)))];
        return ReportAssembly.Make(Instances[0], SopClasses.KeyObjectSelectionDocumentStorage, content(evidence.Select(instance => instance.Reference)), evidence, options);
    }

    private EvidenceInstance Located(EvidenceInstance instance) =>
        instance with { RetrieveAETitle = RetrieveAETitle, RetrieveLocationUid = RetrieveLocationUid, RetrieveUrl = RetrieveUrl?.Invoke(instance.SeriesInstanceUid) };

    private void SetPatient(DataSet document)
    {
        if (!document.Contains(Attributes.IssuerOfPatientIDQualifiersSequence))
        {
            document.SetItems(Attributes.IssuerOfPatientIDQualifiersSequence, Issuer(PatientIdIssuer!));
        }

        string id = document.GetString(Attributes.PatientID) ?? throw new DicomException("MADO wants a Patient ID (0010,0020), which the instances lack");
        if (!document.Items(Attributes.OtherPatientIDsSequence).Any(other => other.GetString(Attributes.PatientID) == id))
        {
            DataSet own = new();
            own.Set(Attributes.PatientID, id);
            own.Set(Attributes.TypeOfPatientID, "TEXT");
            own.SetItems(Attributes.IssuerOfPatientIDQualifiersSequence, document.Items(Attributes.IssuerOfPatientIDQualifiersSequence).Select(item => item.Clone()));
            document.AddItem(Attributes.OtherPatientIDsSequence, own);
        }
    }

    // One item for each pair of accession number and placer order number, as the instances have them.
    private void SetRequests(DataSet document)
    {
        if (document.GetString(Attributes.AccessionNumber) is not null && !document.Contains(Attributes.IssuerOfAccessionNumberSequence) && AccessionIssuer is { } issuer)
        {
            document.SetItems(Attributes.IssuerOfAccessionNumberSequence, Issuer(issuer));
        }

        document.SetItems(Attributes.ReferencedRequestSequence, Instances.SelectMany(Orders).DistinctBy(order => (order.Accession, order.Placer)).Select(order =>
        {
            DataSet request = new();
            request.SetItems(Attributes.ReferencedStudySequence);
            Text(Attributes.AccessionNumber, order.Accession);
            Text(Attributes.PlacerOrderNumberImagingServiceRequest, order.Placer);
            Text(Attributes.FillerOrderNumberImagingServiceRequest, order.Filler);
            Text(Attributes.RequestedProcedureID, order.Procedure);
            request.SetEmpty(Attributes.RequestedProcedureDescription);
            request.SetEmpty(Attributes.RequestedProcedureCodeSequence);
            request.Set(Attributes.StudyInstanceUID, new Uid(document.GetString(Attributes.StudyInstanceUID)!));
            if (order.Accession.Length > 0)
            {
                request.SetItems(Attributes.IssuerOfAccessionNumberSequence, document.Items(Attributes.IssuerOfAccessionNumberSequence).Select(item => item.Clone()));
            }

            return request;

            void Text(Attribute<string> attribute, string text) => request.Set(attribute, text);
        }));
    }

    private static IEnumerable<(string Accession, string Placer, string Filler, string Procedure)> Orders(DataSet instance)
    {
        string accession = instance.GetString(Attributes.AccessionNumber) ?? string.Empty;
        IReadOnlyList<DataSet> requests = instance.Items(Attributes.RequestAttributesSequence);
        return requests.Count == 0 ? [(accession, Of(instance, Attributes.PlacerOrderNumberImagingServiceRequest), string.Empty, string.Empty)] : requests.Select(request =>
            (request.GetString(Attributes.AccessionNumber) ?? accession, Of(request, Attributes.PlacerOrderNumberImagingServiceRequest), Of(request, Attributes.FillerOrderNumberImagingServiceRequest), Of(request, Attributes.RequestedProcedureID)));

        static string Of(DataSet item, Tag tag) => item.GetString(tag) ?? string.Empty;
    }

    private static DataSet Issuer(string universal)
    {
        DataSet item = new();
        item.Set(Attributes.UniversalEntityID, universal);
        item.Set(Attributes.UniversalEntityIDType, "ISO");
        return item;
    }

    private ContentItem Library()
    {
        IGrouping<string?, DataSet>[] series = [.. Instances.GroupBy(instance => instance.GetString(Attributes.SeriesInstanceUID))];
        return Container(Dcm("111028")).Containing(
        [
            .. Instances.Select(ImageLibrary.ModalityOf).DistinctBy(modality => modality.Value).Select(Context),
            .. TargetRegions.Select(region => Context(Code(Dcm("123014"), region))),
            Context(Number(MadoTerms.StudySeries, series.Length, "{series}")),
            .. series.Select(group => Group([.. group])),
        ]);
    }

    private static ContentItem Group(DataSet[] instances)
    {
        DataSet first = instances[0];
        List<ContentItem> items = [ImageLibrary.ModalityOf(first), ContentItems.Uid(Dcm("112002"), new Uid(first.GetString(Attributes.SeriesInstanceUID)!))];
        Add(Attributes.SeriesNumber, text => Text(Dcm("113607"), text));
        Add(Attributes.SeriesDescription, text => Text(MadoTerms.SeriesDescription, text));
        Add(Attributes.SeriesDate, text => new ContentItem(MadoTerms.SeriesDate, new DateValue(text)));
        Add(Attributes.SeriesTime, text => new ContentItem(MadoTerms.SeriesTime, new TimeValue(text)));
        items.Add(Number(MadoTerms.SeriesInstances, instances.Length, "{instances}"));
        return Container(Dcm("126200")).Containing([.. items.Select(Context), .. instances.Select(Entry)]);

        void Add(Tag tag, Func<string, ContentItem> make)
        {
            if (first.GetString(tag) is { } text)
            {
                items.Add(make(text));
            }
        }
    }

    private static ContentItem Entry(DataSet instance)
    {
        ContentItem entry = Instance(EvidenceInstance.Of(instance).Reference);
        entry = instance.GetString(Attributes.InstanceNumber) is { } number ? entry.With(Context(Text(Dcm("113609"), number))) : entry;
        return instance.Get(Attributes.NumberOfFrames) is { } frames ? entry.With(Context(Number(Dcm("121140"), frames, "{frames}"))) : entry;
    }

    private static ContentItem Context(ContentItem item) => item.As(RelationshipType.HasAcquisitionContext);
}
