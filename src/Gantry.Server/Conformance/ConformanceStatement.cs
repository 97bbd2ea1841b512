using System.Globalization;
using Gantry.Dicom;
using Gantry.Dicom.Network;
using Gantry.Dicom.Objects.Deidentification;
using Gantry.Dicom.Objects.Media;
using Gantry.Server.Configuration;
using Gantry.Server.DicomWeb;
using Gantry.Server.Dimse;

namespace Gantry.Server.Conformance;

/// <summary>
/// The conformance statement of the program (PS3.2 annex N), made from what the code offers: services from what is mapped to associations, web services from their routes, security
/// profiles, character sets, limits and statuses from their tables.
/// </summary>
public sealed class ConformanceStatement
{
    private readonly GantryConfiguration _configuration;
    private readonly string _version;

    /// <summary>Makes the statement.</summary>
    /// <param name="configuration">The configuration it is for.</param>
    /// <param name="version">The version of the program, with its build.</param>
    public ConformanceStatement(GantryConfiguration configuration, string version)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        _configuration = configuration;
        _version = version;
        Capabilities = DimseServices.Describe(configuration.AETitle);
    }

    /// <summary>The SOP classes, roles and transfer syntaxes.</summary>
    public EntityCapabilities Capabilities { get; }

    private string Title => $"DICOM Conformance Statement of Gantry {_version}";

    /// <summary>The statement as Markdown.</summary>
    public string ToMarkdown() => MarkdownStatement.Write(Title, Sections());

    /// <summary>The statement as a page of HTML.</summary>
    public string ToHtml() => HtmlStatement.Write(Title, Sections());

    private static StatementSection Section(string number, string title, params IReadOnlyList<string> paragraphs) => new(number, title) { Paragraphs = paragraphs };

    private List<StatementSection> Sections()
    {
        List<StatementSection> sections = [];
        sections.AddRange(Overview());
        sections.Add(Section("2", "Table of Contents", "The chapters are 1 Overview, 3 Introduction, 4 Implementation Model, 5 Service and Interoperability Description, 6 Configuration, 7 Network and Media Communication Details, 8 Security, and the annexes A."));
        sections.AddRange(Introduction());
        sections.AddRange(Model());
        sections.AddRange(Services());
        sections.Add(new StatementSection("6", "Configuration")
        {
            Paragraphs = ["Settings stand in gantry.json, in environment variables (GANTRY__…) and on the command line. Limits of this statement are those of the configuration it was made with."],
            Tables = [new StatementTable("Settings", ["Name", "Default", "Meaning"], [.. Setting.All.Select(setting => (string[])[setting.Path, setting.Default ?? string.Empty, setting.Description])])],
        });
        sections.AddRange(Communication());
        sections.AddRange(Security());
        sections.AddRange(Annexes());
        return sections;
    }

    private IEnumerable<StatementSection> Overview()
    {
        yield return Section("1", "Overview", "Gantry is an archive for images and other DICOM objects with its viewer, and a set of commands for people and scripts. It takes objects in, finds them, shows them and gives them back, over associations and over the web.");
        yield return new StatementSection("1.1", "Information Objects")
        {
            Paragraphs = ["Objects are stored and given back as they came: no data element is removed or changed. Of pixels, those in the transfer syntaxes of 7.2.1 that are decoded are displayed. SOP classes that the standard does not list for storage are taken by configuration."],
            Tables = [ClassTable("Storage SOP classes", capability => SopClasses.IsStorage(capability.SopClass))],
        };
        yield return new StatementSection("1.2", "DIMSE Services") { Tables = [ClassTable("Other SOP classes", capability => !SopClasses.IsStorage(capability.SopClass))] };
        yield return new StatementSection("1.3", "DICOM Web Services")
        {
            Tables = [new StatementTable("Web services", ["Service", "User agent", "Origin server"], [["URI Service (WADO-URI)", "no", "yes"], ["Studies Service (WADO-RS, QIDO-RS, STOW-RS)", "store", "yes"]])],
        };
        yield return new StatementSection("1.4", "Media Services")
        {
            Paragraphs = ["File-set creator, reader and updater (FSC, FSR, FSU), by the commands export, import and dicomdir: folders, ZIP archives, ISO 9660 images and mail messages."],
            Tables = [new StatementTable("Media storage application profiles that file-sets are checked against", ["Profile"], [.. MediaProfile.All.Select(profile => (string[])[profile.Name])])],
        };
        yield return Section("1.5", "Real-Time Video Service", "None.");
        yield return new StatementSection("1.6", "De-identification Profiles")
        {
            Paragraphs = ["The Basic Application Level Confidentiality Profile (PS3.15 annex E), by the command deidentify and by /api, with these options. Objects that may show a face are refused, not changed."],
            Tables = [new StatementTable("Options", ["Option"], [.. Enum.GetValues<ConfidentialityOptions>().Where(option => option != ConfidentialityOptions.None).Select(option => (string[])[option.ToString()])])],
        };
        yield return CharacterSets("1.7");
    }

    private IEnumerable<StatementSection> Introduction()
    {
        yield return Section("3", "Introduction");
        yield return Section("3.1", "Revision History", $"This statement was made by the program itself, version {_version}, and is for that version alone. Each release has its own.");
        yield return Section("3.2", "Audience", "Administrators who connect systems, and engineers who build what is connected. Knowledge of DICOM is assumed.");
        yield return Section("3.3", "Remarks", "That two statements fit does not prove that two systems work together: it shows where they can't. The command gantry conformance --compare compares two of them, or asks a running system.");
        yield return Section("3.4", "Terms and Definitions", "As in the standard.");
        yield return Section("3.5", "Abbreviations", "AE: application entity. IOD: information object definition. SCU, SCP: service class user, provider. SOP: service-object pair. UID: unique identifier. VR: value representation.");
        yield return Section("3.6", "References", "NEMA PS3, Digital Imaging and Communications in Medicine (DICOM), edition 2026b.");
    }

    private static IEnumerable<StatementSection> Model()
    {
        yield return Section("4", "Implementation Model");
        yield return Section("4.1", "Application Entities and Data Flow", "One application entity serves and uses all services. What comes in by an association, the web, a file or a watched folder goes through one path into one archive; whatever is asked is answered from that archive.");
        yield return Section("4.1.1", "Functional Definition of the Application Entity", "It waits for associations and for requests of HTTP. It starts associations to send instances that C-MOVE or a job asks for, and when a command is given.");
    }

    private static IEnumerable<StatementSection> Services()
    {
        yield return Section("5", "Service and Interoperability Description");
        yield return Section("5.1", "Mapping of Services to Application Entities", "All services belong to the one application entity.");
        yield return Section("5.2", "DIMSE Services", "Verification, Storage and Query/Retrieve. Basic Worklist Management, Modality Performed Procedure Step, Unified Worklist and Procedure Step, Storage Commitment, Instance Availability Notification and Print Management are not provided.");
        yield return Section("5.2.5", "Storage Service",
            "As SCP: level 2 (full); no element is discarded or coerced unless the configuration names a rule, and then as an overlay beside what was received, told in the Original Attributes Sequence. Success is answered after the object is durable on disk. The same instance again is answered with success; other bytes under a known SOP Instance UID are kept beside the first with a warning (B000), or treated as the configuration says.",
            "As SCU: an instance is sent as it is stored where the peer takes that; else it is decoded or encoded anew, without loss, where there is a codec for both.");
        yield return new StatementSection("5.2.7", "Query/Retrieve Service")
        {
            Paragraphs = ["All matching of PS3.4 §C.2.2.2, of any attribute; person names match without regard to case and accents. Relational queries, combined date-time matching, fuzzy names, timezone adjustment, empty value and multiple value matching where negotiated. C-CANCEL is honoured."],
            Tables =
            [
                new StatementTable("Extended negotiation", ["Service", "Options"], [["C-FIND", FindHandler.Supported.ToString()], ["C-MOVE, C-GET", RetrieveHandler.Supported.ToString()]]),
                new StatementTable("Levels", ["Information model", "Levels"], [.. InformationModel.All.Select(model => (string[])[UidRegistry.NameOf(model.Find), string.Join(", ", model.Levels.Select(InformationModel.NameOf))])]),
            ],
        };
        yield return new StatementSection("5.3", "DICOM Web Services")
        {
            Tables = [new StatementTable("Resources", ["Method", "Path", "Transaction", "Media types", "Query parameters"], [.. DicomWebEndpoints.Describe().Select(of =>
                (string[])[of.Method, of.Path, of.Capability.Name, string.Join(", ", of.Capability.MediaTypes), string.Join(", ", of.Capability.Parameters)])])],
        };
        yield return Section("5.4", "Media Services", "Files of PS3.10 are read from folders, file-sets, ZIP archives and mail messages by their content, whatever their names.");
        yield return Section("5.5", "Real-Time Video Services", "None.");
        yield return Section("5.6", "Cross-Service Considerations", "What one door takes in, every other one shows at once.");
        yield return CharacterSets("5.7");
    }

    private IEnumerable<StatementSection> Communication()
    {
        DicomLimits limits = DicomLimits.Default;
        yield return Section("7", "Network and Media Communication Details");
        yield return new StatementSection("7.1", "Default Values of the Application Entity")
        {
            Tables =
            [
                new StatementTable("Association parameters", ["Parameter", "Value"],
                [
                    ["AE title", _configuration.AETitle],
                    ["Implementation Class UID", FileMetaInformation.ImplementationClassUid.Value],
                    ["Implementation Version Name", FileMetaInformation.ImplementationVersionName],
                    ["Application Context Name", UserInformation.DicomApplicationContext.Value],
                    ["Maximum PDU length taken, bytes", Number(limits.MaximumPdu)],
                    ["Associations accepted at once", Number(_configuration.Associations)],
                    ["Associations accepted at once of one calling AE title", Number(_configuration.AssociationsPerPeer)],
                    ["ARTIM timeout, seconds", Number((long)_configuration.ArtimTimeout.TotalSeconds)],
                    ["Idle timeout, seconds", Number((long)_configuration.IdleTimeout.TotalSeconds)],
                    ["Asynchronous operations, invoked and performed", Number(new AssociationOptions().MaximumOperationsInvoked)],
                    ["Internet protocols", "IPv4 and IPv6"],
                ]),
            ],
        };
        yield return Section("7.2", "Specifications");
        yield return new StatementSection("7.2.1", "Application Entity " + _configuration.AETitle)
        {
            Paragraphs =
            [
                "Of the transfer syntaxes of a presentation context the first one that is taken is accepted. Roles are negotiated: SCP of storage is granted to the requester for C-GET.",
                "Presentation contexts of storage are accepted with any of the first table; all others with any of the second.",
            ],
            Tables = [SyntaxTable("Transfer syntaxes of storage", SopClasses.CTImageStorage), SyntaxTable("Transfer syntaxes of other SOP classes", SopClasses.Verification)],
        };
        yield return new StatementSection("7.3", "Status Codes")
        {
            Tables =
            [
                new StatementTable("C-STORE", ["Status", "Meaning"],
                [
                    [Code(DimseStatus.Success), "Stored, durable; or known already"], [Code(DimseStatus.CoercionOfDataElements), "Stored; other bytes are known under its SOP Instance UID"],
                    [Code(DimseStatus.OutOfResources), "No room, or the disk can't be written: try later"], [Code(DimseStatus.DataSetDoesNotMatchSopClass), "What was announced is not what came, or an identifier is missing"],
                    [Code(DimseStatus.CannotUnderstand), "The data set can't be read"], [Code(DimseStatus.SopClassNotSupported), "The SOP class is not stored"], [Code(DimseStatus.DuplicateSopInstance), "Other bytes are known under its SOP Instance UID, and are refused by configuration"],
                    [Code(DimseStatus.NotAuthorized), "The peer may not store"],
                ]),
                new StatementTable("C-FIND", ["Status", "Meaning"],
                [
                    [Code(DimseStatus.Pending), "A match"], [Code(DimseStatus.PendingWithUnsupportedKeys), "A match; some optional keys were not used"], [Code(DimseStatus.Success), "No more matches"], [Code(DimseStatus.Cancel), "Cancelled"],
                    [Code(DimseStatus.DataSetDoesNotMatchSopClass), "The identifier does not fit the information model"], [Code(DimseStatus.OutOfResources), "The query needs too much"], [Code(DimseStatus.NotAuthorized), "The peer may not search"],
                ]),
                new StatementTable("C-MOVE and C-GET", ["Status", "Meaning"],
                [
                    [Code(DimseStatus.Pending), "Sub-operations go on"], [Code(DimseStatus.Success), "All done"], [Code(DimseStatus.SubOperationsWithFailures), "Done, some failed: their UIDs are in the failed list"], [Code(DimseStatus.Cancel), "Cancelled"],
                    [Code(DimseStatus.MoveDestinationUnknown), "The destination is not known"], [Code(DimseStatus.UnableToPerformSubOperations), "None could be done"], [Code(DimseStatus.DataSetDoesNotMatchSopClass), "The identifier does not fit the information model"],
                    [Code(DimseStatus.NotAuthorized), "The peer may not retrieve"],
                ]),
            ],
        };
    }

    private IEnumerable<StatementSection> Security()
    {
        yield return Section("8", "Security");
        yield return Section("8.1", "Introduction", "Without a configuration the program listens on loopback only, and takes associations of anybody there. What others may do is narrowed by called and calling AE title, address, SOP class and transfer syntax.");
        yield return Section("8.2", "External Network Requirements", "None: no other host is asked for anything.");
        yield return new StatementSection("8.3", "TCP Port Configuration")
        {
            Tables = [new StatementTable("Ports", ["Protocol", "Port"], [["DICOM", Number(_configuration.DicomPort)], ["DICOM over TLS", _configuration.Tls is null ? "by configuration" : "configured"], ["HTTP", Number(_configuration.HttpPort)]])],
        };
        yield return new StatementSection("8.4", "DICOM Security Profiles Support")
        {
            Paragraphs =
            [
                "Secure Transport Connection Profiles, as requester and acceptor, chosen by configuration; with certificates of both sides where asked for.",
                "Digital Signature Profiles, made and verified by the commands sign and verify: Base RSA, Creator RSA, Authorization RSA, Structured Report RSA. Signed with SHA256, SHA384 or SHA512; SHA1, MD5 and RIPEMD160 are verified, and named as weak. "
                    + "Who signs is the holder of a certificate and its key, both given as files. Certified timestamps (CMS_TSP) are asked for and verified. Where pixel data are moved to another transfer syntax, the signatures that cover them are left out.",
            ],
            Tables = [new StatementTable("Secure transport connection profiles", ["Profile", "Protocols", "Cipher suites"], [.. Enum.GetValues<TlsProfile>().Select(profile =>
                (string[])[profile.ToString(), TlsProfileTable.ProtocolsOf(profile).ToString(), string.Join(", ", TlsProfileTable.SuitesOf(profile))])])],
        };
        yield return Section("8.5", "User Identity Negotiation Support", "As requester: username, username and passcode, Kerberos, SAML and JSON web token, with or without a positive response. As acceptor: it is taken note of, and not checked.");
        yield return Section("8.6", "Web Services Security Features", "None yet: HTTP is served on loopback only.");
        yield return Section("8.7", "Other Security Features", "What comes in is bounded in length, depth and number; values that identify a patient are logged at debug level only.");
    }

    private static IEnumerable<StatementSection> Annexes()
    {
        yield return Section("A.A", "Information Object Definitions", "Objects are stored as they come. Those that the program makes itself, phantoms for demonstration and what its commands encode anew, follow the definitions that gantry iod shows.");
        yield return Section("A.A.1.3", "Private Attributes", "None are made.");
        yield return Section("A.B", "Structured Report Content Encoding", "Structured reports are stored and shown whatever their template. The command report checks them and makes them, by the templates of PS3.16 that it knows.");
        yield return Section("A.C", "Security Details", "See 8.");
        yield return Section("A.D", "Mapping of Attributes", "None: no worklist is served or asked.");
        yield return Section("A.E", "Code Set Usage", "Codes are stored and matched as they are; none is mapped to another.");
    }

    private static StatementSection CharacterSets(string number) => new(number, "Specific Character Sets")
    {
        Paragraphs = ["Values are kept in the character set they came in. Queries may be in any of these; answers over DICOMweb are in UTF-8."],
        Tables = [new StatementTable("Defined terms", ["Specific Character Set"], [.. CharacterSet.Supported.Select(term => (string[])[term])])],
    };

    private StatementTable ClassTable(string title, Func<SopClassCapability, bool> belongs) => new(title, ["SOP class", "UID", "SCU", "SCP"], [.. Capabilities.Classes.Where(belongs).Select(capability =>
        (string[])[UidRegistry.NameOf(capability.SopClass), capability.SopClass.Value, capability.AsUser.Count > 0 ? "yes" : "no", capability.AsProvider.Count > 0 ? "yes" : "no"])]);

    private StatementTable SyntaxTable(string title, Uid sopClass) =>
        new(title, ["Transfer syntax", "UID"], [.. Capabilities.Classes.First(capability => capability.SopClass == sopClass).AsProvider.Select(syntax => (string[])[UidRegistry.NameOf(syntax), syntax.Value])]);

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Code(DimseStatus status) => status.Code.ToString("X4", CultureInfo.InvariantCulture);
}
