using System.Net;
using Gantry.Dicom;
using Gantry.Dicom.Network;
using Gantry.Server.Configuration;
using Microsoft.Extensions.Logging;

namespace Gantry.Server.Tests.Configuration;

public sealed class ConfigurationTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void NoFileIsNeeded()
    {
        GantryConfiguration configuration = GantryConfiguration.Load(new ServeOptions { Data = _folder.Path });

        configuration.AETitle.ShouldBe("GANTRY");
        configuration.Listen.ShouldBe([IPAddress.Loopback, IPAddress.IPv6Loopback]);
        (configuration.DicomPort, configuration.HttpPort, configuration.Hl7Port).ShouldBe((11112, 8080, 2575));
        configuration.Peers.ShouldBeEmpty();
        configuration.AssociationsPerPeer.ShouldBe(20);
        configuration.Associations.ShouldBe(200);
        configuration.DataFolder.ShouldBe(_folder.Path);
    }

    [Fact, Trait("Ledger", "R149")]
    public void TheSmallestUsefulFileNamesOnePeer()
    {
        _folder.File("gantry.json", """{ "peers": [ { "aet": "CT1", "host": "127.0.0.1", "port": 11113 } ] }""");

        GantryConfiguration configuration = GantryConfiguration.Load(new ServeOptions { Data = _folder.Path });

        configuration.Peers.ShouldBe([new Peer("CT1", "127.0.0.1", 11113)]);
        configuration.FindPeer(" CT1 ").ShouldBe(new Peer("CT1", "127.0.0.1", 11113));
        configuration.FindPeer("CT2").ShouldBeNull();
    }

    [Fact]
    public void CommentsTrailingCommasAndTheSchemaAreAllowed()
    {
        string file = _folder.File("other.json", """
            {
              "$schema": "gantry.schema.json",
              // the hospital's title
              "aet": "ARCHIVE",
              "acceptUnknownStorageClasses": [ "1.2.3.4", "1.2.3.5" ],
              "limits": { "associations": 5, "freeSpace": 1, },
              "log": { "format": "json", "level": "Debug" },
              "peers": [],
            }
            """);

        GantryConfiguration configuration = GantryConfiguration.Load(new ServeOptions { Config = file, Data = _folder.Path });

        configuration.AETitle.ShouldBe("ARCHIVE");
        configuration.AcceptAnyStorageClass.ShouldBeFalse();
        configuration.FurtherStorageClasses.ShouldBe([new Uid("1.2.3.4"), new Uid("1.2.3.5")], ignoreOrder: true);
        configuration.Associations.ShouldBe(5);
        configuration.RequiredFreeSpace.ShouldBe(1_048_576);
        configuration.LogAsJson.ShouldBeTrue();
        configuration.LogLevel.ShouldBe(LogLevel.Debug);
    }

    [Fact, Trait("Ledger", "R043")]
    public void TheCommandLineBeatsTheFile()
    {
        _folder.File("gantry.json", """{ "dicomPort": 104, "httpPort": 81, "aet": "FILE" }""");

        GantryConfiguration configuration = GantryConfiguration.Load(new ServeOptions { Data = _folder.Path, DicomPort = 0, AETitle = "LINE" });

        (configuration.DicomPort, configuration.HttpPort, configuration.AETitle).ShouldBe((0, 81, "LINE"));
    }

    [Theory]
    [InlineData("""{ "dicomport2": 1 }""", "dicomport2", "Did you mean \"dicomPort\"?")]
    [InlineData("""{ "colour": "blue" }""", "colour", "the settings are")]
    [InlineData("""{ "dicomPort": 70000 }""", "dicomPort", "0 to 65535")]
    [InlineData("""{ "dicomPort": "many" }""", "dicomPort", "0 to 65535")]
    [InlineData("""{ "aet": "A TITLE THAT IS TOO LONG" }""", "aet", "1 to 16")]
    [InlineData("""{ "aet": "BACK\\SLASH" }""", "aet", "without backslash")]
    [InlineData("""{ "demo": "perhaps" }""", "demo", "true or false")]
    [InlineData("""{ "log": { "level": "loud" } }""", "log.level", "one of trace, debug")]
    [InlineData("""{ "log": "loud" }""", "log", "Write it as {")]
    [InlineData("""{ "peers": "CT1" }""", "peers", "Write it as [")]
    [InlineData("""{ "peers": [ { "aet": "CT1", "host": "ct1" } ] }""", "peers[0]", "Add \"port\"")]
    [InlineData("""{ "peers": [ { "aet": "CT1", "host": "ct1", "port": 0 } ] }""", "peers[0].port", "1 to 65535")]
    [InlineData("""{ "peers": [ { "aet": "CT1", "hots": "ct1", "port": 104 } ] }""", "peers[0].hots", "Did you mean \"peers[].host\"?")]
    [InlineData("""{ "acceptUnknownStorageClasses": [ "1.2.x" ] }""", "acceptUnknownStorageClasses[0]", "a unique identifier")]
    [InlineData("""{ "dicom": { "networks": [ "everywhere" ] } }""", "dicom.networks[0]", "a network such as")]
    [InlineData("""{ "dicom": { "tls": { "port": 2762 } } }""", "dicom.tls.port", "Name its file in dicom.tls.certificate")]
    [InlineData("""{ "dicom": { "tls": { "key": "our.key" } } }""", "dicom.tls.key", "Name its file in dicom.tls.certificate")]
    [InlineData("""{ "deidentification": { "key": "missing.key" } }""", "deidentification.key", "Name a file with 16 bytes or more")]
    [InlineData("""{ "dicom": { "tls": { "profile": "ssl3" } } }""", "dicom.tls.profile", "one of bcp195, bcp195-non-downgrading")]
    [InlineData("""{ "peers": [ { "aet": "CT1", "host": "ct1", "port": 104, "scu": [ "store", "everything" ] } ] }""", "peers[0].scu[1]", "one of echo, store")]
    [InlineData("""{ "peers": [ { "aet": "CT1", "host": "ct1", "port": 104, "networks": "192.0.2.0/24" } ] }""", "peers[0].networks", "Write it as [")]
    [InlineData("""{ "data": "/elsewhere" }""", "data", "name the file with --config")]
    public void AWrongSettingIsNamedWithItsFileAndTheRemedy(string text, string key, string remedy)
    {
        string file = _folder.File("gantry.json", text);

        ConfigurationException exception = Should.Throw<ConfigurationException>(() => GantryConfiguration.Load(new ServeOptions { Data = _folder.Path }));

        exception.Problems.ShouldContain(problem => problem.Source == file || key == "data");
        exception.Problems.ShouldContain(problem => problem.Key == key && problem.Remedy.Contains(remedy, StringComparison.Ordinal), exception.Message);
    }

    [Theory]
    [InlineData("""{ "aet": """)]
    [InlineData("""[ 1, 2 ]""")]
    [InlineData("""{ "aet": "A", "aet": "B" }""")]
    [InlineData("")]
    public void AFileThatIsNoJsonIsNamed(string text)
    {
        string file = _folder.File("gantry.json", text);

        ConfigurationException exception = Should.Throw<ConfigurationException>(() => GantryConfiguration.Load(new ServeOptions { Data = _folder.Path }));

        exception.Problems.ShouldHaveSingleItem().Source.ShouldBe(file);
        exception.Message.ShouldContain("not valid JSON");
    }

    [Fact]
    public void AFileThatWasNamedMustBeThere()
    {
        string file = Path.Combine(_folder.Path, "missing.json");

        ConfigurationException exception = Should.Throw<ConfigurationException>(() => GantryConfiguration.Load(new ServeOptions { Config = file }));

        exception.Message.ShouldContain(file);
        exception.Message.ShouldContain("can't be read");
    }

    [Fact]
    public void EveryProblemIsNamedAtOnce()
    {
        _folder.File("gantry.json", """{ "dicomPort": -1, "colour": "blue", "peers": [ { "aet": "A" }, { "aet": "A", "host": "b", "port": 1 }, { "aet": "A", "host": "b", "port": 1 } ] }""");

        ConfigurationException exception = Should.Throw<ConfigurationException>(() => GantryConfiguration.Load(new ServeOptions { Data = _folder.Path }));

        exception.Problems.Select(problem => problem.Key).ShouldBe(["colour", "dicomPort", "peers[0]", "peers[0]", "peers[2].aet"], ignoreOrder: true);
    }

    [Theory]
    [InlineData("0.0.0.0")]
    [InlineData("192.168.1.10")]
    [InlineData("::")]
    public void AnAddressThatOthersCanReachIsRefused(string address)
    {
        ConfigurationException exception = Should.Throw<ConfigurationException>(() => GantryConfiguration.Load(new ServeOptions { Data = _folder.Path, Listen = address }));

        ConfigurationProblem problem = exception.Problems.ShouldHaveSingleItem();
        problem.Source.ShouldBe("option --listen");
        problem.Message.ShouldContain("no access control yet");
        problem.Remedy.ShouldContain("127.0.0.1");
    }

    [Fact]
    public void AWrongOptionIsNamedByItsName()
    {
        ConfigurationException exception = Should.Throw<ConfigurationException>(() => GantryConfiguration.Load(new ServeOptions { Data = _folder.Path, DicomPort = 99999 }));

        exception.Problems.ShouldHaveSingleItem().Source.ShouldBe("option --dicom-port");
    }

    [Fact]
    public void PathsOfCertificatesAreRelativeToTheFile()
    {
        _folder.File("gantry.json", """{ "dicom": { "tls": { "port": 2762, "certificate": "tls/our.pem", "trusted": "/etc/ssl/hospital" } } }""");

        TlsSettings tls = GantryConfiguration.Load(new ServeOptions { Data = _folder.Path }).Tls.ShouldNotBeNull();

        (tls.Port, tls.Certificate, tls.Key, tls.Trusted).ShouldBe((2762, Path.Combine(_folder.Path, "tls", "our.pem"), null, "/etc/ssl/hospital"));
        (tls.Profile, tls.ClientCertificates).ShouldBe((TlsProfile.Bcp195Rfc8996, ClientCertificates.Required));
    }

    [Fact]
    public void TheSchemaInTheDocumentationIsTheOneTheProgramFollows()
    {
        string path = Path.Combine(Repository.Root, "docs", "gantry.schema.json");
        if (Environment.GetEnvironmentVariable("GANTRY_TEST_UPDATE") == "1")
        {
            File.WriteAllText(path, ConfigurationSchema.Text());
        }

        File.ReadAllText(path).ShouldBe(ConfigurationSchema.Text(), "run this test with GANTRY_TEST_UPDATE=1 to write the file anew");
    }
}
