using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json;
using Gantry.Archive;
using Gantry.Dicom;

namespace Gantry.Faults;

/// <summary>The program is killed while objects come in and corrections are made and undone.</summary>
public sealed class CorrectionKillTests
{
    private const int Kills = 12;

    private static readonly Caller s_judge = new("judge", null, null, "test");

    private readonly Dictionary<long, string> _made = [];
    private readonly HashSet<long> _undone = [];
    private readonly HashSet<long> _perhapsUndone = [];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    [Trait("Ledger", "R070")]
    public async Task CorrectionsThatWereAcknowledgedSurviveKills()
    {
        string data = Directory.CreateTempSubdirectory("gantry-faults-").FullName;
        try
        {
            var sender = new Sender();
            for (int i = 0; i < Kills; i++)
            {
                await using ServerProcess server = await ServerProcess.StartAsync(data);
                string[] earlier = [.. sender.Acknowledged.Keys];
                Task correcting = earlier.Length > 0 ? Task.Run(() => CorrectUntilGoneAsync(server.Http, earlier), Cancellation) : Task.CompletedTask;
                await sender.SendUntilGoneAsync(server.Peer, 2, 20 + (i * 37 % 60), server.KillAsync);
                await correcting;
            }

            _made.Count.ShouldBeGreaterThan(Kills);
            _undone.ShouldNotBeEmpty();
            var options = new ArchiveOptions { DataFolder = data };
            string shown;
            await using (DicomArchive archive = await DicomArchive.OpenAsync(options, cancellationToken: Cancellation))
            {
                shown = await JudgeAsync(archive);
            }

            await using DicomArchive rebuilt = await DicomArchive.RebuildAsync(options, cancellationToken: Cancellation);
            (await JudgeAsync(rebuilt)).ShouldBe(shown);
        }
        finally
        {
            Directory.Delete(data, recursive: true);
        }
    }

    private async Task CorrectUntilGoneAsync(Uri server, string[] instances)
    {
        using HttpClient http = new() { BaseAddress = server };
        try
        {
            for (int i = 0; ; i++)
            {
                string value = string.Create(CultureInfo.InvariantCulture, $"{_made.Count}");
                using HttpResponseMessage made = await http.PostAsJsonAsync(
                    "/api/corrections",
                    new
                    {
                        kind = "correction",
                        targets = new[] { new { sopInstanceUid = instances[i % instances.Length] } },
                        attributes = new Dictionary<string, string> { ["ImageComments"] = value },
                        cause = "because",
                    },
                    Cancellation);
                made.IsSuccessStatusCode.ShouldBeTrue(await made.Content.ReadAsStringAsync(Cancellation));
                long id = (await made.Content.ReadFromJsonAsync<JsonElement>(Cancellation)).GetProperty("id").GetInt64();
                _made.Add(id, value);
                if (i % 3 == 2)
                {
                    _perhapsUndone.Add(id);
                    using HttpResponseMessage undone = await http.PostAsJsonAsync($"/api/corrections/{id}/undo", new { cause = "was right" }, Cancellation);
                    undone.IsSuccessStatusCode.ShouldBeTrue(await undone.Content.ReadAsStringAsync(Cancellation));
                    _undone.Add(id);
                }
            }
        }
        catch (Exception e) when (e is HttpRequestException or IOException)
        {
            // The program was killed: that is what the test is about.
        }
    }

    /// <summary>Every correction that was acknowledged is there, and instances show what those in force make of them.</summary>
    /// <returns>What all instances show.</returns>
    private async Task<string> JudgeAsync(DicomArchive archive)
    {
        Dictionary<long, Overlay> overlays = (await archive.ListOverlaysAsync(s_judge, new OverlayFilter { Limit = int.MaxValue - 1 }, Cancellation)).Items.ToDictionary(overlay => overlay.Number);
        foreach ((long id, string value) in _made)
        {
            overlays[id].Changes.Values.GetString(Attributes.ImageComments).ShouldBe(value);
            if (!_perhapsUndone.Contains(id) || _undone.Contains(id))
            {
                (overlays[id].UndoneBy != 0).ShouldBe(_undone.Contains(id));
            }
        }

        Dictionary<string, string?> expected = overlays.Values.Where(overlay => overlay.UndoneBy == 0).OrderBy(overlay => overlay.Number)
            .GroupBy(overlay => overlay.Targets[0].SopInstanceUid!.Value.Value)
            .ToDictionary(group => group.Key, group => group.Last().Changes.Values.GetString(Attributes.ImageComments));
        List<string> shown = [];
        await foreach (StoredInstance instance in archive.SelectAsync(s_judge, new InstanceSelection(), Cancellation))
        {
            string uid = instance.SopInstanceUid.Value;
            string? comments = archive.ReadHeader(instance).GetString(Attributes.ImageComments);
            comments.ShouldBe(expected.GetValueOrDefault(uid));
            (instance.View != 0).ShouldBe(expected.ContainsKey(uid));
            shown.Add($"{uid} {comments}");
        }

        return string.Join('\n', shown.Order(StringComparer.Ordinal));
    }
}
