using Gantry.Dicom;
using Gantry.Dicom.Network;
using Gantry.Server.Configuration;
using Gantry.Server.Conformance;
using Gantry.Server.Tests.Hosting;

namespace Gantry.Server.Tests.Conformance;

/// <summary>What the conformance statement says is what an association gets.</summary>
public sealed class ConformanceStatementTests
{
    // The chapters of the template of PS3.2 annex N, and the sections that every program has something to say about.
    private static readonly string[] s_template =
    [
        "1 Overview", "1.2 DIMSE Services", "1.3 DICOM Web Services", "1.4 Media Services", "1.5 Real-Time Video Service", "1.6 De-identification Profiles", "1.7 Specific Character Sets",
        "2 Table of Contents", "3 Introduction", "3.1 Revision History", "3.2 Audience", "3.3 Remarks", "3.4 Terms and Definitions", "3.5 Abbreviations", "3.6 References",
        "4 Implementation Model", "4.1 Application Entities and Data Flow", "5 Service and Interoperability Description", "5.1 Mapping of Services to Application Entities", "5.2 DIMSE Services",
        "5.2.5 Storage Service", "5.2.7 Query/Retrieve Service", "5.3 DICOM Web Services", "5.4 Media Services", "5.5 Real-Time Video Services", "5.6 Cross-Service Considerations", "5.7 Specific Character Sets",
        "6 Configuration", "7 Network and Media Communication Details", "7.2 Specifications", "7.3 Status Codes", "8 Security", "8.1 Introduction", "8.2 External Network Requirements", "8.3 TCP Port Configuration",
        "8.4 DICOM Security Profiles Support", "8.5 User Identity Negotiation Support", "8.6 Web Services Security Features", "8.7 Other Security Features",
        "A.A Information Object Definitions", "A.B Structured Report Content Encoding", "A.C Security Details", "A.D Mapping of Attributes", "A.E Code Set Usage",
    ];

    [Fact]
    [Trait("Ledger", "R235")]
    public async Task AnAssociationAcceptsWhatTheStatementSaysAndNothingElse()
    {
        await using TestHost test = await TestHost.StartAsync();

        EntityCapabilities found = await CapabilityProbe.RunAsync(
            "GANTRY", (propose, cancellation) => Association.RequestAsync(test.Peer, propose, cancellation), CapabilityProbe.StandardClasses, TransferSyntax.All, TestContext.Current.CancellationToken);

        EntityCapabilities stated = Statement(test.DataFolder).Capabilities;
        found.Classes.Count.ShouldBeGreaterThan(150);
        Provided(found).ShouldBe(Provided(stated), ignoreOrder: true);

        static IEnumerable<string> Provided(EntityCapabilities capabilities) =>
            capabilities.Classes.Where(capability => capability.AsProvider.Count > 0).Select(capability => $"{capability.SopClass} {string.Join(' ', capability.AsProvider.Select(syntax => syntax.Value).Order(StringComparer.Ordinal))}");
    }

    [Fact]
    [Trait("Ledger", "R233")]
    public void ItHasTheSectionsOfTheTemplateInTheirOrder()
    {
        using TemporaryFolder folder = new();

        string[] headings = [.. Statement(folder.Path).ToMarkdown().Split('\n').Where(line => line.StartsWith("##", StringComparison.Ordinal)).Select(line => line.TrimStart('#').Trim())];

        headings.Where(s_template.Contains).ShouldBe(s_template);
    }

    [Fact]
    [Trait("Ledger", "R232")]
    [Trait("Ledger", "R236")]
    [Trait("Ledger", "R239")]
    public void TheStatementInTheDocumentationIsThatOfThisCode()
    {
        using TemporaryFolder folder = new();

        string written = File.ReadAllText(Path.Combine(Repository.Root, "docs", "conformance.md"));

        WithoutVersion(written).ShouldBe(WithoutVersion(Statement(folder.Path).ToMarkdown()), "docs/conformance.md is not what the code offers: write it anew with ./gantry conformance > docs/conformance.md");
    }

    private static ConformanceStatement Statement(string data) => new(GantryConfiguration.Load(new ServeOptions { Data = data }), "0.0.0");

    // The version stands in the title and in the revision history.
    private static string WithoutVersion(string text) =>
        string.Join('\n', text.Split('\n').Where(line => !line.StartsWith("# ", StringComparison.Ordinal) && !line.Contains("is for that version alone", StringComparison.Ordinal)));
}
