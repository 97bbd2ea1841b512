using Gantry.Archive;
using Gantry.Server.Configuration;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Gantry.Server.DicomWeb.Delete;

/// <summary>
/// DELETE on a study, series or instance, which PS3.18 does not have and viewers use. It makes a rejection: what is rejected is hidden at every door and kept, and the
/// rejection can be undone. The configuration has to allow it.
/// </summary>
internal static class DeleteService
{
    /// <summary>Whether the configuration allows it.</summary>
    public static bool IsAllowed(HttpContext http) => http.RequestServices.GetService<ConfigurationMonitor>()?.Current.MayDeleteOverDicomWeb ?? false;

    /// <summary>Answers DELETE on a study, series or instance: 204.</summary>
    public static async Task DeleteAsync(DicomWebRequest request)
    {
        if (!IsAllowed(request.Http))
        {
            throw new DicomWebException(StatusCodes.Status405MethodNotAllowed, "Nothing is deleted here: dicomWeb.delete is off in the configuration.");
        }

        OverlayTarget target = new() { StudyInstanceUid = request.Study, SeriesInstanceUid = request.Series, SopInstanceUid = request.Instance };
        try
        {
            await request.Archive.RejectAsync(request.Caller, [target], RejectionReason.Quality, "Deleted over DICOMweb", request.Aborted);
        }
        catch (OverlayRefusedException refusal)
        {
            throw new DicomWebException(refusal.Fault.ToHttpStatus(), refusal.Message);
        }

        request.Http.Response.StatusCode = StatusCodes.Status204NoContent;
    }
}
