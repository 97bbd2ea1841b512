using System.Net;
using Gantry.Dicom;
using Gantry.Dicom.Network;

namespace Gantry.Server.Tests;

/// <summary>A peer that takes objects one at a time and keeps none of them.</summary>
internal static class StorePeer
{
    /// <summary>Listens on a port of loopback.</summary>
    /// <param name="store">Answers for an object whose bytes have come.</param>
    public static DicomListener Listen(Func<StoreRequest, Task<StoreResponse>> store) => DicomListener.Start(
        new DicomService(new DicomServiceOptions { MaximumOperationsPerformed = 1 }).MapStore(
            SopClasses.Storage,
            async (request, cancellation) =>
            {
                await request.Data.CopyToAsync(Stream.Null, cancellation);
                return await store(request);
            }),
        [IPAddress.Loopback],
        0);
}
