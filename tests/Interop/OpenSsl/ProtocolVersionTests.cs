using Gantry.Certificates;

namespace Gantry.Interop.OpenSsl;

/// <summary>Which versions and suites each profile agrees on, as <c>openssl s_client</c> finds.</summary>
[Trait("Ledger", "R102")]
public sealed class ProtocolVersionTests : IDisposable
{
    private readonly TestAuthority _authority = new();

    public ProtocolVersionTests() => _authority.Issue("archive", rsaBits: 2048);

    public static TheoryData<string> Profiles => ["bcp195", "bcp195-non-downgrading", "bcp195-extended", "bcp195-rfc8996", "bcp195-rfc8996-modified"];

    public void Dispose() => _authority.Dispose();

    [Theory]
    [MemberData(nameof(Profiles))]
    public async Task OldVersionsAreRefusedAndCurrentOnesAreNot(string profile)
    {
        await using RunningGantry gantry = await StartAsync(profile);
        foreach (string version in (string[])["-tls1", "-tls1_1"])
        {
            // The client's own library must not be what refuses.
            ProgramResult refused = await ConnectAsync(gantry, version, "-cipher", "ALL:@SECLEVEL=0");
            refused.Output.ShouldContain("alert protocol version", Case.Insensitive, refused.Output);
        }

        (await ConnectAsync(gantry, "-tls1_2")).Output.ShouldContain("New, TLSv1.2, Cipher is ECDHE-RSA-AES256-GCM-SHA384");
        ProgramResult newest = await ConnectAsync(gantry, "-tls1_3");
        newest.Output.ShouldContain(profile == "bcp195-extended" ? "alert protocol version" : "New, TLSv1.3, Cipher is TLS_AES_256_GCM_SHA384", Case.Insensitive, newest.Output);
    }

    [Theory]
    [InlineData("bcp195", "AES128-SHA", true)]
    [InlineData("bcp195-non-downgrading", "AES128-SHA", false)]
    [InlineData("bcp195-extended", "AES128-SHA", false)]
    [InlineData("bcp195-rfc8996", "AES128-SHA", false)]
    [InlineData("bcp195-rfc8996-modified", "AES128-SHA", false)]
    [InlineData("bcp195-non-downgrading", "ECDHE-RSA-CHACHA20-POLY1305", false)]
    [InlineData("bcp195-rfc8996-modified", "ECDHE-RSA-CHACHA20-POLY1305", true)]
    [InlineData("bcp195-rfc8996", "ECDHE-RSA-AES128-SHA256", false)]
    [InlineData("bcp195", "NULL-SHA256", false)]
    [InlineData("bcp195-extended", "ECDHE-RSA-AES128-GCM-SHA256", true)]
    public async Task ASuiteIsAgreedOnAsTheProfileSays(string profile, string suite, bool agreed)
    {
        await using RunningGantry gantry = await StartAsync(profile);
        ProgramResult result = await ConnectAsync(gantry, "-tls1_2", "-cipher", suite + ":@SECLEVEL=0");
        result.Output.ShouldContain(agreed ? "Cipher is " + suite : "handshake failure", Case.Insensitive, result.Output);
    }

    [Fact]
    public async Task TheChainIsShownAndVerified()
    {
        await using RunningGantry gantry = await StartAsync("bcp195-rfc8996");
        ProgramResult result = await ConnectAsync(gantry, "-CAfile", _authority.TrustFile, "-verify_return_error", "-verify_ip", "127.0.0.1");
        result.Output.ShouldContain("Verify return code: 0 (ok)");
    }

    private static Task<ProgramResult> ConnectAsync(RunningGantry gantry, params string[] arguments) =>
        Programs.RunAsync("openssl", ["s_client", "-connect", "127.0.0.1:" + gantry.TlsPort, .. arguments], input: "Q\n");

    private Task<RunningGantry> StartAsync(string profile) => RunningGantry.StartAsync(
        new { port = 0, certificate = _authority.CertificateFile("archive"), key = _authority.KeyFile("archive"), trusted = _authority.TrustFile, profile, clientCertificates = "none" });
}
