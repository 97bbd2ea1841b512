namespace Gantry.Cli.Tests;

public sealed class UsageTests
{
    [Fact]
    public async Task Help_lists_the_verbs()
    {
        Run run = await Run.GantryAsync("--help");

        run.ExitCode.ShouldBe(0);
        foreach (string verb in (string[])["serve", "echo", "send", "find", "get", "move", "dump", "diff", "extract", "export", "edit", "convert", "phantom"])
        {
            run.Lines.ShouldContain(line => line.TrimStart().StartsWith(verb + " ", StringComparison.Ordinal));
        }
    }

    [Theory]
    [InlineData("frobnicate")]
    [InlineData("echo")]
    [InlineData("send", "A@127.0.0.1:1")]
    [InlineData("dump")]
    [InlineData("move", "A@127.0.0.1:1", "-k", "PatientID=1")]
    [InlineData("send", "A@127.0.0.1:1", "x", "--associations", "0")]
    [InlineData("phantom", "--out", "x", "--size", "0")]
    [InlineData("phantom", "--out", "x", "--kind", "dragon")]
    public async Task A_wrong_command_line_ends_with_2_and_points_to_the_help(params string[] arguments)
    {
        Run run = await Run.GantryAsync(arguments);

        run.ExitCode.ShouldBe(2);
        run.Output.ShouldBeEmpty();
        run.Error.ShouldContain("--help");
    }

    [Theory]
    [InlineData("A127.0.0.1:104", "is not an address")]
    [InlineData("A@127.0.0.1", "AET@host:port")]
    [InlineData("A@127.0.0.1:70000", "TCP port")]
    [InlineData("TOO-LONG-A-TITLE-FOR-DICOM@127.0.0.1:104", "AE title")]
    public async Task A_wrong_peer_is_named_with_the_remedy(string peer, string expected)
    {
        using Scratch scratch = new();
        Run run = await Run.GantryAsync("echo", peer, "--data", scratch.Folder);

        run.ExitCode.ShouldBe(2);
        run.Error.ShouldContain(expected);
    }

    [Theory]
    [InlineData("PatientIdd=1", "PatientIdd")]
    [InlineData("PatientID.Modality=CT", "not a sequence")]
    [InlineData("ReferencedStudySequence=1", "no value of its own")]
    [InlineData("ReferencedStudySequence[x].ReferencedSOPInstanceUID", "item number")]
    public async Task A_wrong_key_is_named_with_the_remedy(string key, string expected)
    {
        Run run = await Run.GantryAsync("find", "A@127.0.0.1:1", "-k", key);

        run.ExitCode.ShouldBe(2);
        run.Error.ShouldContain(expected);
    }

    [Fact]
    public async Task A_patient_level_query_does_not_fit_the_study_root()
    {
        Run run = await Run.GantryAsync("find", "A@127.0.0.1:1", "--level", "patient", "--root", "study");

        run.ExitCode.ShouldBe(2);
        run.Error.ShouldContain("no patient level");
    }

    [Fact]
    public async Task A_wrong_configuration_is_a_usage_error_that_names_the_setting()
    {
        using Scratch scratch = new();
        await File.WriteAllTextAsync(scratch["gantry.json"], """{ "peers": [ { "aet": "CT1", "host": "127.0.0.1" } ] }""", TestContext.Current.CancellationToken);

        Run run = await Run.GantryAsync("echo", "CT1", "--config", scratch["gantry.json"]);

        run.ExitCode.ShouldBe(2);
        run.Error.ShouldContain("peers[0]");
    }

    [Fact]
    public async Task A_peer_that_is_not_known_is_answered_with_those_that_are()
    {
        using Scratch scratch = new();
        await File.WriteAllTextAsync(scratch["gantry.json"], """{ "peers": [ { "aet": "CT1", "host": "127.0.0.1", "port": 11113 } ] }""", TestContext.Current.CancellationToken);

        Run run = await Run.GantryAsync("echo", "CT2", "--data", scratch.Folder);

        run.ExitCode.ShouldBe(2);
        run.Error.ShouldContain("CT1");
    }
}
