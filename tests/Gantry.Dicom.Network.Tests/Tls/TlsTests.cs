using System.Net.Security;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;
using Gantry.Certificates;

namespace Gantry.Dicom.Network.Tests.Tls;

/// <summary>Associations over TLS, with ourselves at both ends (PS3.15 annex B).</summary>
[Trait("Ledger", "R102")]
public sealed class TlsTests : IDisposable
{
    private readonly TestAuthority _authority = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static TheoryData<TlsProfile> Profiles => [.. Enum.GetValues<TlsProfile>()];

    public void Dispose() => _authority.Dispose();

    [Theory]
    [MemberData(nameof(Profiles))]
    public async Task An_association_stands_over_each_profile_with_both_ends_authenticated(TlsProfile profile)
    {
        TlsInformation? seen = null;
        DicomServiceOptions options = new()
        {
            Policy = (candidate, _) =>
            {
                seen = candidate.Tls;
                return ValueTask.FromResult(AssociationDecision.Accept());
            },
        };
        DicomService service = new DicomService(options).MapEcho().MapStore(SopClasses.IsStorage, async (request, cancellation) =>
            (await Samples.ReadAllAsync(request.Data, cancellation)).Length > 4_000_000 ? DimseStatus.Success : DimseStatus.ProcessingFailure);
        await using RunningService running = new(service, tls: Server() with { Profile = profile });
        await using Association association = await RequestAsync(running, Client() with { Profile = profile });

        DataSet image = Samples.Image();
        image.SetBytes(Attributes.PixelData, VR.OW, Samples.Pattern(4_000_000));
        (await association.StoreAsync(StoreOperation.FromDataSet(image), Cancellation)).Status.ShouldBe(DimseStatus.Success);
        (await association.EchoAsync(Cancellation)).ShouldBe(DimseStatus.Success);
        association.Information.Tls.ShouldNotBeNull().PeerCertificateSubject.ShouldBe("CN=archive");
        seen.ShouldNotBeNull().PeerCertificateSubject.ShouldBe("CN=modality");
        seen.Protocol.ShouldBe(profile == TlsProfile.ExtendedBcp195 ? SslProtocols.Tls12 : SslProtocols.Tls13);
        await association.ReleaseAsync(Cancellation);
    }

    [Fact]
    public async Task Certificates_with_RSA_keys_do_too_if_these_are_long_enough()
    {
        await using RunningService running = new(new DicomService().MapEcho(), tls: Server() with { Certificate = _authority.Issue("rsa", rsaBits: 2048), ClientCertificates = ClientCertificates.None });
        await using Association association = await RequestAsync(running, Client() with { Profile = TlsProfile.ExtendedBcp195 });
        association.Information.Tls!.CipherSuite.ShouldBe(TlsCipherSuite.TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384);
        SslStreamCertificateContext shorter = _authority.Issue("short", rsaBits: 1024);
        await using RunningService weak = new(new DicomService().MapEcho(), tls: Server() with { Certificate = shorter });
        (await Should.ThrowAsync<AssociationException>(() => RequestAsync(weak, Client()))).Fault.ShouldBe(AssociationFault.NotSecured);
    }

    [Fact]
    public async Task A_requester_without_a_certificate_is_told_that_one_may_be_wanted()
    {
        await using RunningService running = new(new DicomService().MapEcho(), tls: Server());
        AssociationException exception = await Should.ThrowAsync<AssociationException>(() => RequestAsync(running, Client() with { Certificate = null }));
        exception.Fault.ShouldBe(AssociationFault.NotSecured);
        exception.Message.ShouldContain("We showed no certificate");
        (await running.TlsFailureAsync()).ShouldContain("it showed no certificate");
    }

    [Theory]
    [InlineData(ClientCertificates.Optional)]
    [InlineData(ClientCertificates.None)]
    public async Task It_is_accepted_where_no_certificate_is_demanded(ClientCertificates demanded)
    {
        await using RunningService running = new(new DicomService().MapEcho(), tls: Server() with { ClientCertificates = demanded });
        await using Association association = await RequestAsync(running, Client() with { Certificate = null });
        (await association.EchoAsync(Cancellation)).ShouldBe(DimseStatus.Success);
    }

    [Theory]
    [InlineData(ClientCertificates.Required)]
    [InlineData(ClientCertificates.Optional)]
    public async Task A_certificate_of_another_authority_is_refused(ClientCertificates demanded)
    {
        using TestAuthority other = new("Other Authority");
        await using RunningService running = new(new DicomService().MapEcho(), tls: Server() with { ClientCertificates = demanded });
        AssociationException exception = await Should.ThrowAsync<AssociationException>(() => RequestAsync(running, Client() with { Certificate = other.Issue("stranger") }));
        exception.Fault.ShouldBe(AssociationFault.NotSecured);
        exception.Message.ShouldContain("It may have refused our certificate");
        string reason = await running.TlsFailureAsync();
        reason.ShouldContain("CN=stranger");
        reason.ShouldContain("is not trusted");
    }

    [Fact]
    public async Task A_server_with_a_certificate_of_another_authority_is_refused()
    {
        using TestAuthority other = new("Other Authority");
        await using RunningService running = new(new DicomService().MapEcho(), tls: Server());
        AssociationException exception = await Should.ThrowAsync<AssociationException>(() => RequestAsync(running, Client() with { TrustedCertificates = other.Trusted }));
        exception.Message.ShouldContain("CN=archive, is not trusted");
        exception.Message.ShouldStartWith("GANTRY@127.0.0.1:");
    }

    [Fact]
    public async Task A_server_with_a_certificate_for_another_host_is_refused_unless_that_very_certificate_is_trusted()
    {
        SslStreamCertificateContext elsewhere = _authority.Issue("elsewhere", host: "elsewhere.example");
        await using RunningService running = new(new DicomService().MapEcho(), tls: Server() with { Certificate = elsewhere });
        (await Should.ThrowAsync<AssociationException>(() => RequestAsync(running, Client()))).Message.ShouldContain("CN=elsewhere, is for another host");
        await using Association association = await RequestAsync(running, Client() with { TrustedCertificates = [elsewhere.TargetCertificate] });
        (await association.EchoAsync(Cancellation)).ShouldBe(DimseStatus.Success);
    }

    [Fact]
    public async Task An_expired_certificate_and_a_short_key_are_refused()
    {
        await using RunningService running = new(new DicomService().MapEcho(), tls: Server());
        await Should.ThrowAsync<AssociationException>(() => RequestAsync(running, Client() with { Certificate = _authority.Issue("expired", expired: true) }));
        (await running.TlsFailureAsync()).ShouldContain("CN=expired, is not trusted");
        SslStreamCertificateContext expired = _authority.Issue("old", expired: true);
        await using RunningService pinned = new(new DicomService().MapEcho(), tls: Server() with { TrustedCertificates = [expired.TargetCertificate] });
        await Should.ThrowAsync<AssociationException>(() => RequestAsync(pinned, Client() with { Certificate = expired }));
        (await pinned.TlsFailureAsync()).ShouldContain("is valid from");
    }

    [Fact]
    public async Task A_peer_that_takes_any_certificate_says_so_itself()
    {
        using TestAuthority other = new("Other Authority");
        await using RunningService running = new(new DicomService().MapEcho(), tls: Server() with { Certificate = other.Issue("unknown", host: "elsewhere.example") });
        await using Association association = await RequestAsync(running, Client() with { AcceptsAnyCertificate = true });
        (await association.EchoAsync(Cancellation)).ShouldBe(DimseStatus.Success);
    }

    [Fact]
    public async Task Plain_DICOM_to_a_TLS_port_and_TLS_to_a_plain_port_end_with_a_hint()
    {
        await using RunningService secured = new(new DicomService().MapEcho(), tls: Server());
        await Should.ThrowAsync<AssociationException>(() => RequestAsync(secured, null));
        await using RunningService plain = new(new DicomService().MapEcho());
        AssociationException exception = await Should.ThrowAsync<AssociationException>(() => RequestAsync(plain, Client()));
        exception.Fault.ShouldBe(AssociationFault.NotSecured);
        exception.Message.ShouldContain("Is TLS spoken on that port");
    }

    [Fact]
    public async Task A_peer_that_uses_TLS_is_never_spoken_to_plainly()
    {
        await using RunningService plain = new(new DicomService().MapEcho());
        AssociationException exception = await Should.ThrowAsync<AssociationException>(() =>
            Association.RequestAsync(plain.Peer with { UsesTls = true }, options => options.Propose(SopClasses.Verification), Cancellation));
        exception.Fault.ShouldBe(AssociationFault.NotSecured);
    }

    [Fact]
    public async Task Stopping_and_cancelling_work_over_TLS_as_they_do_without()
    {
        TaskCompletionSource asked = new(TaskCreationOptions.RunContinuationsAsynchronously);
        DicomService service = new DicomService().MapFind(Samples.Find, (_, cancellation) => EndlessAsync(asked, cancellation));
        RunningService running = new(service, tls: Server());
        Association association = await Association.RequestAsync(running.Peer, options => options.Propose(Samples.Find).Tls = Client(), Cancellation);
        await foreach (DataSet match in association.FindAsync(Samples.Find, new DataSet(), Cancellation))
        {
            match.GetString(Attributes.PatientID).ShouldBe("4711");
            break;
        }

        await asked.Task;
        await running.DisposeAsync();
        await Should.ThrowAsync<AssociationException>(() => association.FindAsync(Samples.Find, new DataSet(), Cancellation).CountAsync(Cancellation).AsTask());
        await association.DisposeAsync();
    }

    [Theory]
    [InlineData("certificate")]
    [InlineData("key")]
    [InlineData("trusted")]
    public void A_file_that_is_missing_is_named(string which)
    {
        _authority.Issue("file");
        DicomException exception = Should.Throw<DicomException>(() => _ = which switch
        {
            "certificate" => (object)TlsCertificates.Load("/nowhere/cert.pem", _authority.KeyFile("file")),
            "key" => TlsCertificates.Load(_authority.CertificateFile("file"), "/nowhere/key.pem"),
            _ => TlsCertificates.LoadTrusted("/nowhere/trusted.pem"),
        });
        exception.Message.ShouldContain("/nowhere/");
    }

    [Fact]
    public void A_key_of_another_certificate_is_refused_with_both_files_named()
    {
        _authority.Issue("one");
        _authority.Issue("other");
        DicomException exception = Should.Throw<DicomException>(() => TlsCertificates.Load(_authority.CertificateFile("one"), _authority.KeyFile("other")));
        exception.Message.ShouldContain("one.pem");
        exception.Message.ShouldContain("other.key");
    }

    [Fact]
    public void Trusted_certificates_may_be_a_folder()
    {
        _authority.Issue("in-folder");
        X509Certificate2Collection trusted = TlsCertificates.LoadTrusted(Path.GetDirectoryName(_authority.TrustFile)!);
        trusted.Select(certificate => certificate.Subject).ShouldBe(["CN=in-folder", "CN=Test Authority"], ignoreOrder: true);
    }

    private TlsOptions Server() => new() { Certificate = _authority.Issue("archive"), TrustedCertificates = _authority.Trusted };

    private TlsOptions Client() => new() { Certificate = _authority.Issue("modality"), TrustedCertificates = _authority.Trusted };

    private static Task<Association> RequestAsync(RunningService running, TlsOptions? tls) => Association.RequestAsync(
        running.Peer,
        options => options.Propose(SopClasses.Verification).Propose(Samples.CT, Samples.Explicit).Tls = tls,
        Cancellation);

    private static async IAsyncEnumerable<DataSet> EndlessAsync(TaskCompletionSource asked, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        DataSet match = new();
        match.Set(Attributes.PatientID, "4711");
        yield return match;
        asked.TrySetResult();
        await Task.Delay(Timeout.Infinite, cancellation);
    }
}
