using Gantry.Standard;

namespace Gantry.Dicom.Tests.Dictionary;

public class GeneratedTablesTests
{
    [Fact]
    public void The_generated_files_are_what_the_generator_writes()
    {
        string root = Tables.FindRepository(AppContext.BaseDirectory);
        foreach (GeneratedFile file in Tables.Generate(root))
        {
            bool same = File.ReadAllText(Path.Combine(root, file.Path)) == file.Text;
            same.ShouldBeTrue($"{file.Path} differs from what tools/standard writes: run `dotnet run --project tools/standard`.");
        }
    }
}
