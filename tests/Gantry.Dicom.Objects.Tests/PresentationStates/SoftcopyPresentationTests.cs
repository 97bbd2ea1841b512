using Gantry.Dicom.Imaging;
using Gantry.Dicom.Objects.Phantoms;
using Gantry.Dicom.Objects.PresentationStates;
using Gantry.Dicom.Objects.Tests.Validation;
using Gantry.Dicom.Objects.Validation;

namespace Gantry.Dicom.Objects.Tests.PresentationStates;

/// <summary>Presentation states that we make show what they say, and nobody finds an error in them.</summary>
[Trait("Ledger", "R020")]
public sealed class SoftcopyPresentationTests
{
    private static readonly DateTimeOffset s_time = new(2026, 1, 5, 9, 30, 0, TimeSpan.Zero);
    private static readonly DataSet s_image = SyntheticInstance.Create(new SyntheticInstanceOptions { Rows = 32, Columns = 48 });
    private static readonly DataSet s_other = SyntheticInstance.Create(new SyntheticInstanceOptions { Rows = 32, Columns = 48, InstanceNumber = 2 });

    [Theory]
    [InlineData(PresentationStateKind.Grayscale)]
    [InlineData(PresentationStateKind.Color)]
    [InlineData(PresentationStateKind.PseudoColor)]
    [InlineData(PresentationStateKind.Blending)]
    public async Task Nobody_finds_an_error(PresentationStateKind kind)
    {
        DataSet state = Instances.Written(Make(kind).ToDataSet(s_time));

        Validator.Validate(state).Errors.ShouldBeEmpty();
        PresentationState.FromDataSet(state).Kind.ShouldBe(kind);
        (_, string output) = await Judge.RunAsync("dciodvfy", state);
        output.Split('\n').Where(line => line.StartsWith("Error", StringComparison.Ordinal)).ShouldBeEmpty();
        if (kind == PresentationStateKind.Grayscale)
        {
            (await Judge.RunAsync("dcmpschk", state)).ExitCode.ShouldBe(0);
        }
    }

    [Fact]
    public void Window_turn_and_inversion_are_seen()
    {
        SoftcopyPresentation said = new() { Images = [s_image], Window = new Window(-200, 400), IsInverse = true, Rotation = 90, IsFlipped = true };
        RenderedImage plain = PresentationState.FromDataSet(new SoftcopyPresentation { Images = [s_image], Window = new Window(-200, 400) }.ToDataSet(s_time)).Render(s_image);

        RenderedImage shown = PresentationState.FromDataSet(Instances.Written(said.ToDataSet(s_time))).Render(s_image);

        (shown.Width, shown.Height).ShouldBe((32, 48));
        plain.Pixels.ShouldBe(Renderer.Render(s_image, 1, new RenderOptions { Window = new Window(-200, 400) }).Pixels);

        // Turned to the right and mirrored, rows become columns.
        shown.Pixels[(5 * 32) + 7].ShouldBe((byte)(255 - plain.Pixels[(7 * 48) + 5]));
    }

    [Fact]
    public void Figures_are_drawn_and_colours_of_the_palette_are_seen()
    {
        RenderedImage shown = PresentationState.FromDataSet(Instances.Written(Make(PresentationStateKind.PseudoColor).ToDataSet(s_time))).Render(s_image);

        shown.Samples.ShouldBe(3);
        shown.Pixels.AsSpan(3 * ((10 * 48) + 20), 3).ToArray().ShouldBe([255, 255, 255]);
        shown.Pixels.Chunk(3).Count(pixel => pixel[0] != pixel[2]).ShouldBeGreaterThan(500);
    }

    [Fact]
    public void What_can_not_be_is_refused()
    {
        DataSet stranger = SyntheticInstance.Create(new SyntheticInstanceOptions { Rows = 8, Columns = 8, Seed = 9 });
        foreach (SoftcopyPresentation wrong in (SoftcopyPresentation[])[
            new() { Images = [] }, new() { Images = [s_image, stranger] }, new() { Images = [s_image], Kind = PresentationStateKind.Blending }, new() { Images = [s_image], Rotation = 45 },
            new() { Images = [s_image], Superimposed = [s_other] }, new() { Images = [s_image], Palette = [(0, 0, 0)] }, new() { Images = [s_image], Graphics = [new PresentationGraphic("POINT", 1)] }])
        {
            Should.Throw<DicomException>(() => wrong.ToDataSet(s_time));
        }
    }

    private static SoftcopyPresentation Make(PresentationStateKind kind) => new()
    {
        Kind = kind,
        Images = [s_image],
        Superimposed = kind == PresentationStateKind.Blending ? [s_other] : [],
        Window = kind == PresentationStateKind.Color ? null : new Window(0, 1000),
        Texts = [new PresentationText("Äpfel", 3, 30)],
        Graphics = [new PresentationGraphic("POLYLINE", 10, 10.5f, 40, 10.5f)],
    };
}
