using System.Text.Json;
using System.Xml.Linq;

namespace Gantry.Cli.Tests;

public sealed class IodTests
{
    [Fact, Trait("Ledger", "R182"), Trait("Ledger", "R183")]
    public async Task The_tree_shows_entities_modules_and_attributes()
    {
        Run run = await Run.GantryAsync("iod", "CR");

        run.ExitCode.ShouldBe(0, run.Error);
        run.Lines.ShouldContain("Patient");
        run.Lines.ShouldContain("  M Patient  PS3.3 §C.7.1.1");
        run.Lines.ShouldContain("    2  (0010,0040) PatientSex CS  one of M, F, O");
        run.Lines.ShouldContain("  C Contrast/Bolus  PS3.3 §C.7.6.4  if a contrast agent was given");
        run.Output.ShouldNotContain("\e");
    }

    [Fact]
    public async Task Items_are_shown_to_the_depth_asked_for()
    {
        Run run = await Run.GantryAsync("iod", "ct", "image", "--depth", "1");

        run.Lines.ShouldContain("    3  (0008,1120) ReferencedPatientSequence SQ 1");
        run.Lines.ShouldContain("      1  (0008,1150) ReferencedSOPClassUID UI");
    }

    [Fact, Trait("Ledger", "R250")]
    public async Task Mandatory_attributes_are_listed_for_people_and_programs()
    {
        Run text = await Run.GantryAsync("iod", "MR", "--mandatory");
        Run json = await Run.GantryAsync("iod", "MR", "--mandatory", "--json");

        text.Lines.Count(line => line.StartsWith("    ", StringComparison.Ordinal)).ShouldBe(38);
        JsonElement attributes = JsonDocument.Parse(json.Output).RootElement.GetProperty("attributes");
        attributes.GetArrayLength().ShouldBe(38);
        attributes[0].GetProperty("module").GetString().ShouldBe("Patient");
        attributes[0].GetProperty("informationEntity").GetString().ShouldBe("Patient");
    }

    [Fact, Trait("Ledger", "R252")]
    public async Task A_diagram_is_svg()
    {
        Run run = await Run.GantryAsync("iod", "enhanced-ct-image", "--svg");

        XDocument.Parse(run.Output).Root!.Name.LocalName.ShouldBe("svg");
    }

    [Fact]
    public async Task All_are_listed_and_what_is_not_known_is_refused_with_names_like_it()
    {
        (await Run.GantryAsync("iod")).Lines.Length.ShouldBe(192);
        (await Run.GantryAsync("iod", "--json")).Lines.Select(line => JsonDocument.Parse(line).RootElement.GetProperty("id").GetString()).ShouldContain("mr-image");

        Run unknown = await Run.GantryAsync("iod", "segm");
        unknown.ExitCode.ShouldBe(2);
        unknown.Error.ShouldContain("surface-segmentation");
        (await Run.GantryAsync("iod", "--svg")).ExitCode.ShouldBe(2);
        (await Run.GantryAsync("iod", "CT", "--svg", "--json")).ExitCode.ShouldBe(2);
    }
}
