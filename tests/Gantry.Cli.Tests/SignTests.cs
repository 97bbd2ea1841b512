using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json;
using Gantry.Dicom;

namespace Gantry.Cli.Tests;

[Trait("Ledger", "R103")]
public sealed class SignTests
{
    private static readonly string[] s_members =
    [
        "file", "path", "uid", "status", "signer", "issuer", "key", "trusted", "time", "certifiedTime", "algorithm", "transferSyntax", "purpose", "profiles", "elements", "findings",
    ];

    [Fact]
    public async Task What_was_signed_is_verified_and_what_was_changed_is_found()
    {
        using Scratch scratch = new();
        string path = scratch.Instance("a.dcm");
        (string certificate, string key) = Signer(scratch);

        Run signed = await Run.GantryAsync("sign", path, "--certificate", certificate, "--key", key, "--profile", "creator", "--purpose", "14", "--out", scratch["signed.dcm"]);
        Run verified = await Run.GantryAsync("verify", scratch["signed.dcm"], "--trusted", certificate, "--require", "creator");

        (signed.ExitCode, signed.Output).ShouldBe((0, "1 file signed\n"), signed.Error);
        verified.ExitCode.ShouldBe(0, verified.Output + verified.Error);
        verified.Lines.Single().ShouldContain(": valid: ");
        verified.Output.ShouldContain("CN=Signer, trusted");
        verified.Output.ShouldContain("pixel data among them, base, creator, authorization");
        (await Run.GantryAsync("validate", scratch["signed.dcm"])).Output.ShouldNotContain("signature");

        Run harmless = await Run.GantryAsync("edit", scratch["signed.dcm"], "--set", "PatientID=4711");
        (harmless.ExitCode, harmless.Error).ShouldBe((0, string.Empty));
        Run breaking = await Run.GantryAsync("edit", scratch["signed.dcm"], "--set", "Rows=8");
        (breaking.ExitCode, breaking.Output).ShouldBe((1, "1 file edited\n"));
        breaking.Error.ShouldContain("does not hold any more");
        Run tampered = await Run.GantryAsync("verify", scratch["signed.dcm"], path);
        tampered.ExitCode.ShouldBe(1);
        tampered.Output.ShouldContain(": invalid: ");
        tampered.Output.ShouldContain("[signature-invalid, PS3.3 §C.12.1.1.3]");
        tampered.Output.ShouldContain($"{path}: no signature");
        (await Run.GantryAsync("validate", scratch["signed.dcm"])).Output.ShouldContain("[signature-invalid");
    }

    [Fact]
    public async Task Programs_get_one_array()
    {
        using Scratch scratch = new();
        string path = scratch.Instance("a.dcm");
        (string certificate, string key) = Signer(scratch);
        (await Run.GantryAsync("sign", path, "--certificate", certificate, "--key", key, "--attribute", "PatientID", "--attribute", "(0020,000D)")).ExitCode.ShouldBe(0);

        Run run = await Run.GantryAsync("verify", path, "--json");

        run.ExitCode.ShouldBe(0, run.Error);
        JsonElement signature = JsonDocument.Parse(run.Output).RootElement.EnumerateArray().Single();
        signature.EnumerateObject().Select(member => member.Name).ShouldBe(s_members);
        signature.GetProperty("status").GetString().ShouldBe("valid");
        signature.GetProperty("trusted").ValueKind.ShouldBe(JsonValueKind.Null);
        signature.GetProperty("elements").EnumerateArray().Select(tag => tag.GetString()).ShouldBe(["(0010,0020)", "(0020,000D)"]);
    }

    [Fact]
    public async Task Signatures_are_removed_one_by_one_or_all()
    {
        using Scratch scratch = new();
        string path = scratch.Instance("a.dcm");
        (string certificate, string key) = Signer(scratch);
        byte[] before = await File.ReadAllBytesAsync(path, TestContext.Current.CancellationToken);
        string[] sign = ["sign", path, "--certificate", certificate, "--key", key];
        (await Run.GantryAsync(sign)).ExitCode.ShouldBe(0);
        (await Run.GantryAsync(sign)).ExitCode.ShouldBe(0);
        string uid = JsonDocument.Parse((await Run.GantryAsync("verify", path, "--json")).Output).RootElement[0].GetProperty("uid").GetString()!;

        (await Run.GantryAsync("sign", path, "--remove", uid)).Output.ShouldBe("1 file changed\n");
        (await Run.GantryAsync("verify", path)).Lines.Length.ShouldBe(1);
        (await Run.GantryAsync("sign", path, "--remove", "all")).Output.ShouldBe("1 file changed\n");
        (await Run.GantryAsync("verify", path)).Output.ShouldBe($"{path}: no signature\n");
        (await Run.GantryAsync("verify", path, "--require", "any")).ExitCode.ShouldBe(1);
        (await File.ReadAllBytesAsync(path, TestContext.Current.CancellationToken))[^600..].ShouldBe(before[^600..]);
    }

    [Fact]
    public async Task What_cannot_sign_is_wrong_usage_and_what_cannot_be_signed_is_named()
    {
        using Scratch scratch = new();
        string path = scratch.Instance("a.dcm", dataSet => dataSet.Remove(Attributes.SeriesInstanceUID));
        (string certificate, string key) = Signer(scratch);

        (await Run.GantryAsync("sign", path)).ExitCode.ShouldBe(2);
        (await Run.GantryAsync("sign", path, "--certificate", path)).ExitCode.ShouldBe(2);
        (await Run.GantryAsync("sign", path, "--certificate", certificate, "--key", key, "--purpose", "19")).ExitCode.ShouldBe(2);
        (await Run.GantryAsync("sign", path, "--certificate", certificate, "--key", key, "--algorithm", "md5")).ExitCode.ShouldBe(2);
        (await Run.GantryAsync("sign", path, "--certificate", certificate, "--key", key, "--attribute", "A[0].B")).ExitCode.ShouldBe(2);
        Run run = await Run.GantryAsync("sign", path, "--certificate", certificate, "--key", key, "--profile", "creator");
        (run.ExitCode, run.Output).ShouldBe((1, "0 files signed\n"));
        run.Error.ShouldContain("(0020,000E)");
        (await Run.GantryAsync("verify", scratch["none.dcm"])).ExitCode.ShouldBe(1);
    }

    [Fact]
    public async Task A_key_may_be_encrypted()
    {
        using Scratch scratch = new();
        string path = scratch.Instance("a.dcm");
        (string certificate, string key) = Signer(scratch, "secret");
        await File.WriteAllTextAsync(scratch["passphrase"], "secret\n", TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(scratch["wrong"], "other\n", TestContext.Current.CancellationToken);

        (await Run.GantryAsync("sign", path, "--certificate", certificate, "--key", key, "--passphrase", scratch["wrong"])).ExitCode.ShouldBe(2);
        Run run = await Run.GantryAsync("sign", path, "--certificate", certificate, "--key", key, "--passphrase", scratch["passphrase"]);
        run.ExitCode.ShouldBe(0, run.Error);
    }

    [Fact]
    public async Task An_authority_that_gives_no_timestamp_leaves_the_file_unsigned()
    {
        using Scratch scratch = new();
        string path = scratch.Instance("a.dcm");
        (string certificate, string key) = Signer(scratch);
        using HttpListener listener = new();
        string address = $"http://127.0.0.1:{FreePort()}/";
        listener.Prefixes.Add(address);
        listener.Start();
        Task<string> asked = Task.Run(async () =>
        {
            HttpListenerContext context = await listener.GetContextAsync();
            string type = context.Request.ContentType!;
            context.Response.OutputStream.Write("no timestamp"u8);
            context.Response.Close();
            return type;
        }, TestContext.Current.CancellationToken);

        Run run = await Run.GantryAsync("sign", path, "--certificate", certificate, "--key", key, "--timestamp", address);

        run.ExitCode.ShouldBe(1);
        run.Error.ShouldContain("timestamp");
        (await asked).ShouldBe("application/timestamp-query");
        (await Run.GantryAsync("verify", path)).Output.ShouldContain("no signature");
    }

    private static int FreePort()
    {
        using System.Net.Sockets.Socket socket = new(System.Net.Sockets.SocketType.Stream, System.Net.Sockets.ProtocolType.Tcp);
        socket.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        return ((IPEndPoint)socket.LocalEndPoint!).Port;
    }

    private static (string Certificate, string Key) Signer(Scratch scratch, string? passphrase = null)
    {
        using RSA key = RSA.Create(2048);
        CertificateRequest request = new("CN=Signer", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using X509Certificate2 certificate = request.CreateSelfSigned(TimeProvider.System.GetUtcNow().AddDays(-1), TimeProvider.System.GetUtcNow().AddDays(30));
        File.WriteAllText(scratch["signer.pem"], certificate.ExportCertificatePem());
        File.WriteAllText(scratch["signer.key"], passphrase is null ? key.ExportPkcs8PrivateKeyPem() : key.ExportEncryptedPkcs8PrivateKeyPem(passphrase, new PbeParameters(PbeEncryptionAlgorithm.Aes256Cbc, HashAlgorithmName.SHA256, 1000)));
        return (scratch["signer.pem"], scratch["signer.key"]);
    }
}
