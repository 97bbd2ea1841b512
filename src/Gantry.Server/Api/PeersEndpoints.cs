using System.Globalization;
using Gantry.Dicom.Network;
using Gantry.Server.Configuration;
using Gantry.Server.Dimse;
using Gantry.Server.Peers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Gantry.Server.Api;

/// <summary>The known application entities: those of the configuration, which are locked, and those added here.</summary>
internal static class PeersEndpoints
{
    private const int StandardPage = 1000;
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(10);

    /// <summary>Maps <c>/api/peers</c>.</summary>
    internal static void Map(RouteGroupBuilder api)
    {
        api.MapGet("/peers", List).WithName("listPeers").WithSummary("The known application entities: the only destinations of C-MOVE and of jobs.")
            .Produces<PeersAnswer>().ProducesProblem(StatusCodes.Status400BadRequest);
        Describe(api.MapPost("/peers", AddAsync).WithName("addPeer").WithSummary("Adds an application entity, in force at once.")
            .Accepts<AddedPeer>("application/json").Produces<PeerAnswer>(StatusCodes.Status201Created));
        Describe(api.MapPut("/peers/{aet}", ChangeAsync).WithName("changePeer").WithSummary("Changes an application entity that was added here.")
            .Accepts<AddedPeer>("application/json").Produces<PeerAnswer>().ProducesProblem(StatusCodes.Status404NotFound));
        api.MapDelete("/peers/{aet}", Remove).WithName("removePeer").WithSummary("Forgets an application entity that was added here.")
            .Produces(StatusCodes.Status204NoContent).ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict);
        api.MapPost("/peers/{aet}/echo", EchoAsync).WithName("echoPeer").WithSummary("Asks an application entity for a C-ECHO.")
            .Produces<EchoAnswer>().ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static void Describe(RouteHandlerBuilder endpoint) => endpoint
        .ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status409Conflict).ProducesProblem(StatusCodes.Status415UnsupportedMediaType);

    private static IResult List(HttpContext context, PeerDirectory peers, string? limit, string? cursor)
    {
        context.Response.Headers.CacheControl = "no-store";
        int count = ApiParameters.Limit(limit, otherwise: StandardPage);
        (Peer, PeerSettings, bool)[] page = [.. peers.All.Where(peer => cursor is null || string.CompareOrdinal(peer.Peer.AETitle, cursor) > 0).Take(count + 1)];
        PeerAnswer[] items = [.. page.Take(count).Select(Answer)];
        return Results.Json(new PeersAnswer(items, page.Length > count ? items[^1].Aet : null));
    }

    private static async Task<IResult> AddAsync(HttpContext context, PeerDirectory peers)
    {
        AddedPeer peer = Checked(await JsonBody.ReadAsync<AddedPeer>(context).ConfigureAwait(false));
        string title = peer.ToPeer().AETitle;
        if (Find(peers, title) is not null)
        {
            throw ApiException.Conflict($"aet: there is a peer {title} already.");
        }

        peers.Keep(peer);
        return Results.Created("/api/peers/" + Uri.EscapeDataString(title), Find(peers, title));
    }

    private static async Task<IResult> ChangeAsync(HttpContext context, PeerDirectory peers, string aet)
    {
        AddedPeer body = await JsonBody.ReadAsync<AddedPeer>(context).ConfigureAwait(false);
        AddedPeer peer = Checked(body with { Aet = body.Aet ?? aet });
        if (peer.ToPeer().AETitle != aet.Trim())
        {
            throw ApiException.Wrong("aet", "it is not that of the address; add another peer and remove this one");
        }

        MustBeAddedHere(peers, aet);
        peers.Keep(peer);
        return Results.Json(Find(peers, aet));
    }

    private static AddedPeer Checked(AddedPeer peer) => peer.Problem() is { } problem ? throw new ApiException(StatusCodes.Status400BadRequest, problem) : peer;

    private static IResult Remove(PeerDirectory peers, string aet)
    {
        MustBeAddedHere(peers, aet);
        peers.Forget(aet.Trim());
        return Results.NoContent();
    }

    private static async Task<IResult> EchoAsync(ConfigurationMonitor configuration, InstanceSender sender, TimeProvider time, string aet, CancellationToken cancellation)
    {
        Peer peer = configuration.Current.FindPeer(aet) ?? throw Unknown();
        long begin = time.GetTimestamp();
        using CancellationTokenSource patience = new(s_patience, time);
        using CancellationTokenSource ending = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellation);
        DimseStatus? status = null;
        string? error = null;
        try
        {
            status = await sender.EchoAsync(peer, ending.Token).ConfigureAwait(false);
        }
        catch (AssociationException exception)
        {
            error = exception.Rejection?.ToString() ?? exception.Message;
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            error = "It did not answer within 10 seconds.";
        }

        return Results.Json(new EchoAnswer(
            status?.IsSuccess == true, status?.Code.ToString("X4", CultureInfo.InvariantCulture), error, Math.Round(time.GetElapsedTime(begin).TotalSeconds, 3)));
    }

    private static void MustBeAddedHere(PeerDirectory peers, string aet)
    {
        if ((Find(peers, aet) ?? throw Unknown()).Locked)
        {
            throw ApiException.Conflict("The peer comes from the configuration file and can be changed there alone.");
        }
    }

    private static ApiException Unknown() => ApiException.NotFound("There is no such peer; /api/peers lists them.");

    private static PeerAnswer? Find(PeerDirectory peers, string title) => peers.All.Where(peer => peer.Peer.AETitle == title.Trim()).Select(Answer).FirstOrDefault();

    private static PeerAnswer Answer((Peer Peer, PeerSettings Settings, bool Locked) known) => new(
        known.Peer.AETitle, known.Peer.Host, known.Peer.Port, known.Peer.UsesTls,
        [.. (known.Settings.Networks ?? []).Select(network => network.ToString())], known.Settings.Scu ?? [], known.Settings.Scp ?? [], known.Locked);
}
