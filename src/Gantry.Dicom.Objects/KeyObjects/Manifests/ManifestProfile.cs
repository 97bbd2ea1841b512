using Gantry.Dicom.Objects.StructuredReports;
using Gantry.Dicom.Objects.Validation;

namespace Gantry.Dicom.Objects.KeyObjects.Manifests;

/// <summary>
/// A profile of manifests: key object selection documents that tell which instances of a study there are, and where to get them. A profile lies over another one: its rows take the place of
/// those of the same attribute, all others stay in force.
/// </summary>
public sealed class ManifestProfile
{
    private readonly Func<DataSet, IReadOnlyList<ValidationFinding>> _more;
    private readonly string _source;

    private ManifestProfile(string name, string source, ManifestProfile? basis, IReadOnlyList<ManifestRow> rows, Func<DataSet, IReadOnlyList<ValidationFinding>> more)
    {
        Name = name;
        Basis = basis;
        Rows = rows;
        _source = source;
        _more = more;
    }

    /// <summary>The manifest of Cross-enterprise Document Sharing for Imaging (IHE RAD TF-2 §4.68, XDS-I.b), which the others lie over.</summary>
    public static ManifestProfile XdsI { get; } = new("xds-i", "IHE RAD TF-2 §4.68", null, XdsIManifestTable.Rows, _ => []);

    /// <summary>Manifest-based Access to DICOM Objects, in its form as a DICOM object (IHE RAD supplement MADO, trial implementation of 2026).</summary>
    public static ManifestProfile Mado { get; } = new("mado", "IHE RAD MADO", XdsI, MadoManifestTable.Rows, MadoManifestChecker.Check);

    /// <summary>What IdéoXDS takes (IdéoLink).</summary>
    public static ManifestProfile MaincareKos { get; } = new("maincare-kos", "IdéoLink 2.5.2", XdsI, ManifestTable.Attributes, dataSet => IdeoLinkManifestChecker.Check(dataSet));

    /// <summary>All profiles.</summary>
    public static IReadOnlyList<ManifestProfile> All { get; } = [XdsI, Mado, MaincareKos];

    /// <summary>The name, as on the command line.</summary>
    public string Name { get; }

    /// <summary>The profile that this one lies over; null for none.</summary>
    public ManifestProfile? Basis { get; }

    /// <summary>The rows of its own table of attributes.</summary>
    public IReadOnlyList<ManifestRow> Rows { get; }

    /// <summary>The rows in force, those of the profiles below among them.</summary>
    public IEnumerable<ManifestRow> RowsInForce => InForce().Select(pair => pair.Row);

    /// <summary>Whether the profile is about a data set: whether it is a key object selection document.</summary>
    public static bool IsAbout(DataSet dataSet)
    {
        ArgumentNullException.ThrowIfNull(dataSet);
        return dataSet.GetString(Attributes.SOPClassUID) == SopClasses.KeyObjectSelectionDocumentStorage.Value;
    }

    /// <summary>Holds a manifest against the profile, beside what <see cref="ReportChecker"/> says of any key object selection document.</summary>
    /// <param name="dataSet">The manifest.</param>
    public IReadOnlyList<ValidationFinding> Check(DataSet dataSet)
    {
        ArgumentNullException.ThrowIfNull(dataSet);
        List<ValidationFinding> findings = [];
        foreach (IGrouping<ManifestProfile, ManifestRow> rows in InForce().GroupBy(pair => pair.Profile, pair => pair.Row))
        {
            // The checker of IdéoLink goes through its own tables.
            if (rows.Key != MaincareKos)
            {
                new ManifestRowChecker(rows.Key.Name, rows.Key._source, refusesEmpty: true, findings).Check(rows, dataSet, string.Empty);
            }
        }

        findings.AddRange(_more(dataSet));
        return findings;
    }

    /// <summary>Whether a finding about any key object selection document does not hold for one of this profile, which goes beyond the edition of the standard that the document was held against.</summary>
    public bool Allows(ValidationFinding finding) => this == Mado && MadoManifestChecker.Allows(finding);

    private IEnumerable<(ManifestProfile Profile, ManifestRow Row)> InForce()
    {
        HashSet<string> own = [.. Rows.Select(row => row.Path)];
        return (Basis?.InForce().Where(pair => !own.Contains(pair.Row.Path)) ?? []).Concat(Rows.Select(row => (this, row)));
    }
}
