using System.Globalization;
using System.Text.RegularExpressions;

namespace Gantry.Dicom.Tests.Documents;

[Trait("Ledger", "R154")]
public class StandardPartsTests
{
    private static readonly string s_repository = Standard.Tables.FindRepository(AppContext.BaseDirectory);

    private static string[][] Lines() => [.. File.ReadLines(Path.Combine(s_repository, "docs", "standard-parts.md"))
        .Where(line => line.StartsWith("| PS3.", StringComparison.Ordinal)).Select(line => line.Trim('|', ' ').Split(" | "))];

    [Fact]
    public void Every_part_has_one_line_with_its_state()
    {
        string[][] lines = Lines();
        lines.Select(line => line[0]).ShouldBe(Enumerable.Range(1, 22).Select(part => "PS3." + part.ToString(CultureInfo.InvariantCulture)));
        lines.ShouldAllBe(line => line.Length == 4 && line[1].Length > 0 && line[3].Length > 0);
        lines.ShouldAllBe(line => line[2] == "implemented" || line[2] == "partly" || line[2] == "planned" || line[2] == "not applicable");
        lines.Where(line => line[2] == "not applicable").Select(line => line[0]).ShouldBe(["PS3.1", "PS3.9", "PS3.13", "PS3.17", "PS3.21", "PS3.22"]);
    }

    [Fact]
    public void What_is_there_is_where_the_line_says()
    {
        foreach (string[] line in Lines())
        {
            string[] paths = [.. Regex.Matches(line[3], "`[^`]+`", RegexOptions.NonBacktracking).Select(match => match.Value.Trim('`'))];
            paths.Where(path => !Path.Exists(Path.Combine(s_repository, path))).ShouldBeEmpty(line[0]);
            (paths.Length > 0).ShouldBe(line[2] is "implemented" or "partly", line[0]);
        }
    }

    [Fact]
    public void What_is_missing_is_asked_for_by_a_row_that_is_not_met()
    {
        Dictionary<string, string> states = File.ReadLines(Path.Combine(s_repository, "docs", "requirements.md"))
            .Where(line => Regex.IsMatch(line, @"^\| R\d\d\d \|", RegexOptions.NonBacktracking)).ToDictionary(line => line[2..6], line => line.Split(" | ")[4].TrimEnd('|', ' '));
        foreach (string[] line in Lines())
        {
            string[] rows = [.. Regex.Matches(line[3], @"R\d\d\d", RegexOptions.NonBacktracking).Select(match => match.Value)];
            rows.Where(row => !states.ContainsKey(row)).ShouldBeEmpty(line[0]);
            (line[2] is "partly" or "planned").ShouldBe(rows.Any(row => states[row] != "met"), line[0]);
        }
    }
}
