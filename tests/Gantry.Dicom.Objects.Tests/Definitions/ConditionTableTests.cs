using Gantry.Dicom.Objects.Definitions;

namespace Gantry.Dicom.Objects.Tests.Definitions;

/// <summary>The table of conditions, as <c>tools/standard</c> has it.</summary>
public class ConditionTableTests
{
    [Fact]
    public void Every_line_is_two_conditions_as_they_are_written()
    {
        int lines = 0, untold = 0;
        foreach (string line in File.ReadLines(Path.Combine(Standard.Tables.FindRepository(AppContext.BaseDirectory), "tools/standard/conditions.tsv")).Where(line => !line.StartsWith('#')))
        {
            string[] fields = line.Split('\t');
            fields.Length.ShouldBe(5, line);
            fields[0].ShouldBeOneOf("module", "macro", "iod", "groups");
            foreach (string text in fields[3..])
            {
                Condition condition = Condition.Parse(text);
                condition.ToString().ShouldBe(text);
                condition.Explain().ShouldNotBeEmpty();
                condition.Evaluate(new ConditionScope(new DataSet())).ShouldBeOneOf(Truth.True, Truth.False, Truth.Unknown);
            }

            lines++;
            untold += fields[3].StartsWith("unknown(", StringComparison.Ordinal) ? 1 : 0;
        }

        lines.ShouldBeGreaterThan(2500);
        untold.ShouldBeLessThan(lines * 3 / 10);
    }
}
