using Gantry.Archive;
using Gantry.Dicom;
using Microsoft.AspNetCore.Http;

namespace Gantry.Server.DicomWeb.Retrieve;

/// <summary>Finds the instances of the study, series or instance that a path names.</summary>
internal static class ResourceSelection
{
    private const long MostHeaderBytes = 16 << 20;

    /// <summary>All instances of the resource, in order.</summary>
    /// <exception cref="DicomWebException">404: there are none.</exception>
    public static async Task<List<StoredInstance>> SelectAllAsync(this DicomWebRequest request, bool withHeaders = false)
    {
        List<StoredInstance> instances = [];
        InstanceSelection selection = new()
        {
            StudyInstanceUids = ListOf(request.Study),
            SeriesInstanceUids = ListOf(request.Series),
            SopInstanceUids = ListOf(request.Instance),
            WithHeaders = withHeaders,
            MostHeaderBytes = MostHeaderBytes,
        };
        await foreach (StoredInstance instance in request.Archive.SelectAsync(request.Caller, selection, request.Aborted))
        {
            instances.Add(instance);
        }

        return instances.Count > 0 ? instances : throw NotFound(request);
    }

    /// <summary>The one instance that the path names.</summary>
    /// <exception cref="DicomWebException">404: there is none.</exception>
    public static async Task<StoredInstance> SelectOneAsync(this DicomWebRequest request, bool withHeader = true) => (await request.SelectAllAsync(withHeader))[0];

    /// <summary>The answer where nothing is found.</summary>
    public static DicomWebException NotFound(DicomWebRequest request)
    {
        string what = request.Instance is { } instance ? $"instance {instance} in series {request.Series} of study {request.Study}"
            : request.Series is { } series ? $"series {series} in study {request.Study}"
            : $"study {request.Study}";
        return new DicomWebException(StatusCodes.Status404NotFound, $"There is no {what} here.");
    }

    private static IReadOnlyList<Uid> ListOf(Uid? uid) => uid is { } value ? [value] : [];
}
