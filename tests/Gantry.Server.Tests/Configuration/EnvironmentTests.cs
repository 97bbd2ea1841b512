using Gantry.Dicom.Network;
using Gantry.Server.Configuration;

namespace Gantry.Server.Tests.Configuration;

// The environment belongs to the whole process, so these run alone.
[CollectionDefinition(nameof(EnvironmentTests), DisableParallelization = true)]
public sealed class EnvironmentCollection;

[Collection(nameof(EnvironmentTests))]
public sealed class EnvironmentTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly List<string> _variables = [];

    public void Dispose()
    {
        _variables.ForEach(variable => Environment.SetEnvironmentVariable(variable, null));
        _folder.Dispose();
    }

    [Fact]
    public void TheEnvironmentBeatsTheFileAndTheCommandLineBeatsIt()
    {
        _folder.File("gantry.json", """{ "aet": "FILE", "httpPort": 81, "dicomPort": 82 }""");
        Set("GANTRY__AET", "VARIABLE");
        Set("GANTRY__DICOMPORT", "83");

        GantryConfiguration configuration = GantryConfiguration.Load(new ServeOptions { Data = _folder.Path, DicomPort = 84 });

        (configuration.AETitle, configuration.HttpPort, configuration.DicomPort).ShouldBe(("VARIABLE", 81, 84));
    }

    [Fact]
    public void ListsAreNumbered()
    {
        Set("GANTRY__PEERS__0__AET", "CT1");
        Set("GANTRY__PEERS__0__HOST", "::1");
        Set("GANTRY__PEERS__0__PORT", "104");
        Set("GANTRY__LIMITS__ASSOCIATIONSPERPEER", "3");

        GantryConfiguration configuration = GantryConfiguration.Load(new ServeOptions { Data = _folder.Path });

        configuration.Peers.ShouldBe([new Peer("CT1", "::1", 104)]);
        configuration.AssociationsPerPeer.ShouldBe(3);
    }

    [Fact]
    public void AWrongVariableIsNamed()
    {
        Set("GANTRY__HTTPPORT", "eighty");

        ConfigurationException exception = Should.Throw<ConfigurationException>(() => GantryConfiguration.Load(new ServeOptions { Data = _folder.Path }));

        exception.Problems.ShouldHaveSingleItem().Source.ShouldBe("environment variable GANTRY__HTTPPORT");
    }

    [Fact]
    public void TheFileCanBeNamedByAVariable()
    {
        Set("GANTRY__CONFIG", _folder.File("mine.json", """{ "aet": "MINE" }"""));

        GantryConfiguration.Load(new ServeOptions { Data = _folder.Path }).AETitle.ShouldBe("MINE");
    }

    private void Set(string variable, string value)
    {
        _variables.Add(variable);
        Environment.SetEnvironmentVariable(variable, value);
    }
}
