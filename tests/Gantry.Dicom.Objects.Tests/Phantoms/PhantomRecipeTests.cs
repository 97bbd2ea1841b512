using Gantry.Dicom.Objects.Phantoms;
using Gantry.Dicom.Objects.Validation;
using Gantry.Dicom.Objects.Tests.Validation;

namespace Gantry.Dicom.Objects.Tests.Phantoms;

/// <summary>What is made of the tables is valid by our tables and by dciodvfy's.</summary>
public sealed class PhantomRecipeTests
{
    private static readonly PhantomStudy s_study = new(DemoStudies.French, "recipes", new DateOnly(2026, 1, 5), new TimeOnly(8, 15), "Recettes");

    public static TheoryData<string> Classes => [.. PhantomRecipes.All.Select(recipe => recipe.SopClass.Value)];

    [Theory, MemberData(nameof(Classes))]
    public async Task Nobody_finds_an_error(string sopClass)
    {
        DataSet dataSet = Make(sopClass);

        Validator.Validate(dataSet).Errors.ShouldBeEmpty();
        (_, string output) = await Judge.RunAsync("dciodvfy", dataSet);
        output.Split('\n').Where(line => line.StartsWith("Error", StringComparison.Ordinal) && !IsOutdated(sopClass, line)).ShouldBeEmpty();
    }

    [Fact]
    public void The_same_is_made_each_time_and_something_else_for_another_number()
    {
        PhantomRecipe recipe = PhantomRecipes.All[0];

        byte[] first = Bytes(recipe.Create(s_study));
        Bytes(recipe.Create(s_study)).ShouldBe(first);
        Bytes(recipe.Create(s_study, instanceNumber: 2)).ShouldNotBe(first);
    }

    // dicom3tools of 2022 wants the shape of all, the table of today of gray ones only.
    private static bool IsOutdated(string sopClass, string line) => sopClass == SopClasses.EnhancedMRColorImageStorage.Value && line.Contains("<PresentationLUTShape>", StringComparison.Ordinal);

    private static DataSet Make(string sopClass) => Instances.Written(PhantomRecipes.All.Single(recipe => recipe.SopClass.Value == sopClass).Create(s_study));

    private static byte[] Bytes(DataSet dataSet) => new DicomFile(dataSet).ToArray(TransferSyntax.ExplicitVRLittleEndian);
}
