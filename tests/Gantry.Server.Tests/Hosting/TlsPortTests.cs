using Gantry.Archive;
using Gantry.Certificates;
using Gantry.Dicom;
using Gantry.Dicom.Network;
using Gantry.Dicom.Objects.Phantoms;
using Gantry.Server.Configuration;

namespace Gantry.Server.Tests.Hosting;

/// <summary>DICOM over TLS beside the plain port, as <c>dicom.tls</c> says.</summary>
public sealed class TlsPortTests : IDisposable
{
    private readonly TestAuthority _authority = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _authority.Dispose();

    [Fact, Trait("Ledger", "R102")]
    public async Task TlsAndPlainPortsStandSideBySide()
    {
        await using TestHost test = await StartAsync("required");

        await using Association secured = await AssociateAsync(test, Client());
        (await secured.EchoAsync(Cancellation)).IsSuccess.ShouldBeTrue();
        secured.Information.Tls!.PeerCertificateSubject.ShouldBe("CN=archive");
        await test.ShouldAnswerAsync();
    }

    [Theory, Trait("Ledger", "R102")]
    [InlineData("required", false)]
    [InlineData("optional", true)]
    [InlineData("none", true)]
    public async Task ARequesterWithoutACertificateIsAcceptedWhereNoneIsDemanded(string clientCertificates, bool accepted)
    {
        await using TestHost test = await StartAsync(clientCertificates);
        TlsOptions client = Client() with { Certificate = null };

        if (accepted)
        {
            await using Association association = await AssociateAsync(test, client);
            (await association.EchoAsync(Cancellation)).IsSuccess.ShouldBeTrue();
        }
        else
        {
            AssociationException exception = await Should.ThrowAsync<AssociationException>(() => AssociateAsync(test, client));
            exception.Fault.ShouldBe(AssociationFault.NotSecured);
            exception.Message.ShouldContain("showed no certificate");
            await test.UntilMetricsSayAsync("gantry_rejected_associations_total 1");
        }
    }

    [Fact, Trait("Ledger", "R102")]
    public async Task ARenewedCertificateIsUsedFromTheNextAssociationOnAndABrokenOneIsNot()
    {
        await using TestHost test = await StartAsync("required");
        await using Association before = await AssociateAsync(test, Client());
        string first = before.Information.Tls!.PeerCertificateSubject!;

        // The name of the files stays, what is in them changes.
        _authority.Issue("renewed");
        File.Copy(_authority.KeyFile("renewed"), _authority.KeyFile("archive"), overwrite: true);
        File.Copy(_authority.CertificateFile("renewed"), _authority.CertificateFile("archive"), overwrite: true);
        await using (Association after = await AssociateAsync(test, Client()))
        {
            (first, after.Information.Tls!.PeerCertificateSubject).ShouldBe(("CN=archive", "CN=renewed"));
        }

        (await before.EchoAsync(Cancellation)).IsSuccess.ShouldBeTrue();
        await File.WriteAllTextAsync(_authority.CertificateFile("archive"), "no certificate", Cancellation);
        await using Association last = await AssociateAsync(test, Client());
        last.Information.Tls!.PeerCertificateSubject.ShouldBe("CN=renewed");
    }

    [Fact, Trait("Ledger", "R102"), Trait("Ledger", "R052")]
    public async Task InstancesAreMovedByTlsToAPeerThatUsesIt()
    {
        await using TestHost destination = await StartAsync("required");
        _authority.Issue("source");
        object peer = new { aet = "DEST", host = "127.0.0.1", port = destination.SecuredPeer.Port, tls = true };
        await using TestHost source = await TestHost.StartAsync(new
        {
            peers = new[] { peer },
            dicom = new { tls = new { certificate = _authority.CertificateFile("source"), key = _authority.KeyFile("source"), trusted = _authority.TrustFile } },
        });
        DataSet instance = SyntheticInstance.Create();
        await using Association association = await source.AssociateAsync(
            "MOVER", options => options.Propose(SopClasses.CTImageStorage).Propose(SopClasses.StudyRootQueryRetrieveInformationModelMove));
        (await association.StoreAsync(StoreOperation.FromDataSet(instance), Cancellation)).Status.IsSuccess.ShouldBeTrue();

        RetrieveProgress moved = await association.MoveAsync(SopClasses.StudyRootQueryRetrieveInformationModelMove, "DEST", Study(instance), Cancellation).LastAsync(Cancellation);

        (moved.Status, moved.Completed).ShouldBe((DimseStatus.Success, 1));
        (await destination.Host.Archive.StatisticsAsync(Caller.System, Cancellation)).Instances.ShouldBe(1);
    }

    [Fact]
    public async Task CertificatesThatCannotBeUsedAreFoundAtTheStart()
    {
        _authority.Issue("archive");
        ConfigurationException exception = await Should.ThrowAsync<ConfigurationException>(() => TestHost.StartAsync(new
        {
            dicom = new { tls = new { port = 0, certificate = _authority.CertificateFile("archive"), key = "missing.key" } },
        }));
        exception.Message.ShouldContain("dicom.tls");
        exception.Message.ShouldContain("missing.key");
    }

    [Fact]
    public async Task ASilentConnectionToTheTlsPortEndsAndKeepsNobodyOut()
    {
        await using TestHost test = await StartAsync("required", new { artimTimeout = 1 });
        using System.Net.Sockets.TcpClient silent = new();
        await silent.ConnectAsync(test.Host.DicomTls[0], Cancellation);

        await using Association association = await AssociateAsync(test, Client());
        (await association.EchoAsync(Cancellation)).IsSuccess.ShouldBeTrue();
        (await silent.GetStream().ReadAsync(new byte[1], Cancellation)).ShouldBe(0);
    }

    private static DataSet Study(DataSet instance)
    {
        DataSet identifier = new();
        identifier.Set(Attributes.QueryRetrieveLevel, "STUDY");
        identifier.Set(Attributes.StudyInstanceUID, new Uid(instance.GetString(Attributes.StudyInstanceUID)!));
        return identifier;
    }

    private static Task<Association> AssociateAsync(TestHost test, TlsOptions client) => Association.RequestAsync(
        test.SecuredPeer,
        options =>
        {
            options.CallingAETitle = "SECURED";
            options.Tls = client;
            options.Propose(SopClasses.Verification);
        },
        Cancellation);

    private async Task<TestHost> StartAsync(string clientCertificates, object? more = null)
    {
        _authority.Issue("archive");
        Dictionary<string, object> dicom = (more ?? new { }).GetType().GetProperties().ToDictionary(property => property.Name, property => property.GetValue(more)!);
        dicom["tls"] = new { port = 0, certificate = _authority.CertificateFile("archive"), key = _authority.KeyFile("archive"), trusted = _authority.TrustFile, clientCertificates };
        return await TestHost.StartAsync(new { dicom });
    }

    private TlsOptions Client() => new() { Certificate = _authority.Issue("modality"), TrustedCertificates = _authority.Trusted };
}
