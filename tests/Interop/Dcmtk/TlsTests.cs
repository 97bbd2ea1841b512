using System.Globalization;
using Gantry.Certificates;
using Gantry.Cli.Tests;
using Gantry.Dicom;
using Gantry.Dicom.Network;

namespace Gantry.Interop.Dcmtk;

/// <summary>dcmtk's tools over TLS, both ways.</summary>
[Trait("Ledger", "R102")]
public sealed class TlsTests : IDisposable
{
    private readonly TestAuthority _authority = new();

    public TlsTests()
    {
        _authority.Issue("archive");
        _authority.Issue("dcmtk");
    }

    public static TheoryData<string, string> Profiles => new()
    {
        { "bcp195", "+px" },
        { "bcp195-non-downgrading", "+py" },
        { "bcp195-extended", "+pz" },
        { "bcp195-rfc8996", "+py" },
        { "bcp195-rfc8996-modified", "+py" },
    };

    public void Dispose() => _authority.Dispose();

    [Theory]
    [MemberData(nameof(Profiles))]
    public async Task EchoscuAndStorescuAreServed(string ours, string theirs)
    {
        await RequireTlsAsync();
        await using RunningGantry gantry = await RunningGantry.StartAsync(Settings(ours));
        IReadOnlyList<DataSet> sent = Studies.Series(3);
        string folder = gantry.Folder("out");
        await Studies.SaveAsync(folder, sent);

        (await Programs.RunAsync("echoscu", ["-v", .. Theirs(theirs), "-aec", "GANTRY", "127.0.0.1", gantry.TlsPort])).ShouldSucceed();
        (await Programs.RunAsync("storescu", ["-v", .. Theirs(theirs), "-aec", "GANTRY", "+sd", "127.0.0.1", gantry.TlsPort, folder])).ShouldSucceed();

        await gantry.ShouldHoldAsync(sent);
    }

    [Fact]
    public async Task EchoscuWithoutACertificateOrWithOneOfAnotherAuthorityIsRefused()
    {
        await RequireTlsAsync();
        using TestAuthority other = new("Other Authority");
        other.Issue("stranger");
        await using RunningGantry gantry = await RunningGantry.StartAsync(Settings("bcp195-rfc8996"));

        ProgramResult anonymous = await Programs.RunAsync("echoscu", ["-v", "+tla", "+cf", _authority.TrustFile, "-aec", "GANTRY", "127.0.0.1", gantry.TlsPort]);
        ProgramResult stranger = await Programs.RunAsync(
            "echoscu", ["-v", "+tls", other.KeyFile("stranger"), other.CertificateFile("stranger"), "+cf", _authority.TrustFile, "-aec", "GANTRY", "127.0.0.1", gantry.TlsPort]);

        anonymous.ExitCode.ShouldNotBe(0, anonymous.Output);
        stranger.ExitCode.ShouldNotBe(0, stranger.Output);
        (await Programs.RunAsync("echoscu", ["-v", .. Theirs("+py"), "-aec", "GANTRY", "127.0.0.1", gantry.TlsPort])).ShouldSucceed();
    }

    [Fact]
    public async Task EchoscuRefusesOurCertificateWhenItDoesNotTrustIt()
    {
        await RequireTlsAsync();
        using TestAuthority other = new("Other Authority");
        await using RunningGantry gantry = await RunningGantry.StartAsync(Settings("bcp195-rfc8996"));

        ProgramResult refused = await Programs.RunAsync(
            "echoscu", ["-v", "+tls", _authority.KeyFile("dcmtk"), _authority.CertificateFile("dcmtk"), "+cf", other.TrustFile, "-aec", "GANTRY", "127.0.0.1", gantry.TlsPort]);

        refused.ExitCode.ShouldNotBe(0, refused.Output);
        refused.Output.ShouldContain("certificate verify failed");
    }

    [Theory]
    [MemberData(nameof(Profiles))]
    public async Task StorescpReceivesWhatTheVerbsSend(string ours, string theirs)
    {
        await RequireTlsAsync();
        using Scratch scratch = new();
        IReadOnlyList<DataSet> sent = Studies.Series(3);
        string outgoing = Directory.CreateDirectory(scratch["out"]).FullName;
        string received = Directory.CreateDirectory(scratch["in"]).FullName;
        await Studies.SaveAsync(outgoing, sent);
        int port = FreePorts.Next();
        await using BackgroundProgram storescp = await BackgroundProgram.StartAsync(
            "storescp", ["-v", .. Theirs(theirs), "-od", received, port.ToString(CultureInfo.InvariantCulture)], readyWhenItSays: null);
        await Listening.OnAsync(port);
        string peer = string.Create(CultureInfo.InvariantCulture, $"STORESCP@127.0.0.1:{port}");
        string[] tls = ["--tls-certificate", _authority.CertificateFile("archive"), "--tls-key", _authority.KeyFile("archive"), "--tls-trust", _authority.TrustFile, "--tls-profile", ours];

        Run echo = await Run.GantryAsync(["echo", peer, .. tls]);
        Run send = await Run.GantryAsync(["send", peer, outgoing, .. tls]);
        Run without = await Run.GantryAsync("echo", peer, "--tls-trust", _authority.TrustFile);
        Run untrusted = await Run.GantryAsync(["echo", peer, .. tls[..4]]);
        Run plain = await Run.GantryAsync("echo", peer);

        echo.ExitCode.ShouldBe(0, echo.Error + storescp.Output);
        send.ExitCode.ShouldBe(0, send.Error);
        Studies.ShouldBeIn(received, sent);
        (without.ExitCode, untrusted.ExitCode, plain.ExitCode).ShouldBe((3, 3, 3));
        untrusted.Error.ShouldContain("CN=dcmtk, is not trusted");
        without.Error.ShouldContain("certificate");
    }

    [Fact]
    public async Task InstancesAreMovedToStorescpByTls()
    {
        await RequireTlsAsync();
        using Scratch scratch = new();
        int port = FreePorts.Next();
        string received = Directory.CreateDirectory(scratch["in"]).FullName;
        await using BackgroundProgram storescp = await BackgroundProgram.StartAsync(
            "storescp", ["-v", .. Theirs("+py"), "-od", received, port.ToString(CultureInfo.InvariantCulture)], readyWhenItSays: null);
        await Listening.OnAsync(port);
        await using RunningGantry gantry = await RunningGantry.StartAsync(Settings("bcp195-rfc8996"), new Peer("STORESCP", "127.0.0.1", port) { UsesTls = true });
        IReadOnlyList<DataSet> studies = Studies.Series(2);
        string outgoing = gantry.Folder("out");
        await Studies.SaveAsync(outgoing, studies);
        (await Programs.RunAsync("storescu", [.. Theirs("+py"), "-aec", "GANTRY", "+sd", "127.0.0.1", gantry.TlsPort, outgoing])).ShouldSucceed();

        Run move = await Run.GantryAsync(
            "move", "GANTRY@127.0.0.1:" + gantry.TlsPort, "--to", "STORESCP", "-k", "StudyInstanceUID=" + studies[0].GetString(Attributes.StudyInstanceUID),
            "--tls-certificate", _authority.CertificateFile("dcmtk"), "--tls-key", _authority.KeyFile("dcmtk"), "--tls-trust", _authority.TrustFile);

        move.ExitCode.ShouldBe(0, move.Error + storescp.Output);
        Studies.ShouldBeIn(received, studies);
    }

    private static async Task RequireTlsAsync()
    {
        ProgramResult help = await Programs.RunAsync("echoscu", ["--help"]);
        Assert.SkipUnless(help.Output.Contains("--enable-tls", StringComparison.Ordinal), "This dcmtk was built without TLS.");
    }

    private object Settings(string profile) => new
    {
        port = 0, certificate = _authority.CertificateFile("archive"), key = _authority.KeyFile("archive"), trusted = _authority.TrustFile, profile,
    };

    private string[] Theirs(string profile) => ["+tls", _authority.KeyFile("dcmtk"), _authority.CertificateFile("dcmtk"), "+cf", _authority.TrustFile, profile];
}
