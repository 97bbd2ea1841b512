using System.Globalization;
using Gantry.Archive;
using Gantry.Dicom;
using Gantry.Dicom.Imaging;
using Gantry.Server.DicomWeb;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Net.Http.Headers;

namespace Gantry.Server.Api;

/// <summary>Pictures of cuts through a series, for clients that can't make them. A volume is large: one is worked on at a time.</summary>
internal sealed class ReformatEndpoint : IDisposable
{
    private const double MostMillimetres = 10_000;
    private readonly SemaphoreSlim _one = new(1);

    /// <summary>Maps <c>/api/studies/{study}/series/{series}/reformat</c>.</summary>
    internal static void Map(RouteGroupBuilder api) => api.MapGet("/studies/{study}/series/{series}/reformat", GetAsync).WithName("getReformattedSeries")
        .WithSummary("A picture of a cut through the volume of a series: plane axial, coronal or sagittal, at millimetres from the middle, slab millimetres thick, mode average, maximum or minimum, window as center,width.")
        .Produces(StatusCodes.Status200OK, contentType: "image/png").ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict);

    /// <inheritdoc/>
    public void Dispose() => _one.Dispose();

    private static async Task<IResult> GetAsync(
        HttpContext context, DicomArchive archive, ReformatEndpoint own, string study, string series, string? plane, string? at, string? slab, string? mode, string? window, CancellationToken cancellation)
    {
        ReformatOptions options = Options(plane, at, slab, mode, window);
        InstanceSelection selection = InstanceSelection.Series(ApiParameters.Uid(study, "study"), ApiParameters.Uid(series, "series"));
        List<StoredInstance> instances = [.. (await archive.SelectAsync(HttpCaller.From(context, "render"), selection, cancellation).ToListAsync(cancellation).ConfigureAwait(false)).Where(instance => instance.NumberOfFrames > 0)];
        if (instances.Count == 0)
        {
            throw ApiException.NotFound("The archive has no such series with pixels.");
        }

        await own._one.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            SliceStack stack = SliceStack.FromDataSets(instances.Select(archive.ReadHeader));
            RenderedImage picture = Reformation.Render(Volume.Load(stack, cancellation), stack, options, cancellation);
            if (stack.Faults.Count > 0)
            {
                context.Response.Headers.Append(HeaderNames.Warning, WarningHeader.Of(string.Join(' ', stack.Faults)));
            }

            return Results.Bytes(PngEncoder.Encode(picture), "image/png");
        }
        catch (Exception exception) when (exception is DicomException or ArgumentException)
        {
            throw ApiException.Conflict(exception.Message);
        }
        finally
        {
            own._one.Release();
        }
    }

    private static ReformatOptions Options(string? plane, string? at, string? slab, string? mode, string? window)
    {
        ReformatPlane cut = plane switch
        {
            null or "" or "axial" => ReformatPlane.Axial,
            "coronal" => ReformatPlane.Coronal,
            "sagittal" => ReformatPlane.Sagittal,
            _ => throw ApiException.NotAllowed("plane", plane, "axial, coronal or sagittal"),
        };
        return new ReformatOptions
        {
            Plane = cut,
            Offset = cut.OffsetTowards(Millimetres(at, -MostMillimetres, "at")),
            Thickness = Millimetres(slab, 0, "slab"),
            Mode = mode switch
            {
                null or "" or "average" => SlabMode.Average,
                "maximum" => SlabMode.Maximum,
                "minimum" => SlabMode.Minimum,
                _ => throw ApiException.NotAllowed("mode", mode, "average, maximum or minimum"),
            },
            Window = string.IsNullOrEmpty(window) ? null
                : window.Split(',') is [var center, var width] && Number(center) is { } middle && Number(width) is { } extent and >= 1 ? new Window(middle, extent)
                : throw ApiException.NotAllowed("window", window, "center and width, as in 40,400"),
        };
    }

    private static double Millimetres(string? text, double least, string name) =>
        string.IsNullOrEmpty(text) ? 0
        : Number(text) is { } number && number >= least && number <= MostMillimetres ? number
        : throw ApiException.NotAllowed(name, text, string.Create(CultureInfo.InvariantCulture, $"millimetres from {least} to {MostMillimetres}"));

    private static double? Number(string text) => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double number) && double.IsFinite(number) ? number : null;
}
