using System.Diagnostics;
using System.Text.Json;

namespace Gantry.Corpus;

public sealed class HostileTests
{
    [Fact, Trait("Ledger", "R231")]
    public async Task Malformed_and_hostile_files_are_stored_or_clearly_refused_and_the_program_lives_on()
    {
        string good = CorpusInstance.All()[0].File;
        List<string> problems = [];
        List<(TimeSpan Time, string File, int Status)> times = [];
        await using GantryProgram program = await GantryProgram.StartAsync();
        foreach (string path in CorpusFolder.Malformed())
        {
            Stopwatch watch = Stopwatch.StartNew();
            using HttpResponseMessage response = await program.StowAsync([path]);
            times.Add((watch.Elapsed, path, (int)response.StatusCode));
            string body = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
            if ((int)response.StatusCode is not (200 or 202 or 409 or 413))
            {
                problems.Add($"{path}: {(int)response.StatusCode} {body}");
            }
            else if ((int)response.StatusCode >= 400 && response.Headers.Warning.Count == 0)
            {
                problems.Add($"{path}: refused without a reason");
            }
        }

        problems.AddRange(await UseAllAsync(program));
        using (HttpResponseMessage after = await program.StowAsync([good]))
        {
            ((int)after.StatusCode).ShouldBe(200);
        }

        TestContext.Current.SendDiagnosticMessage(
            "{0} files, {1} refused; the slowest: {2}",
            times.Count,
            times.Count(time => time.Status >= 400),
            string.Join(", ", times.OrderByDescending(time => time.Time).Take(3).Select(time => $"{time.File} {time.Time.TotalMilliseconds:0} ms")));
        problems.ShouldBeEmpty(string.Join('\n', problems));
    }

    /// <summary>Asks for everything that can be made of what was stored; no answer may be a failure of the program.</summary>
    private static async Task<List<string>> UseAllAsync(GantryProgram program)
    {
        List<string> problems = [];
        foreach ((_, string url) in await program.FindAsync())
        {
            foreach (string resource in new[] { "", "/metadata", "/rendered", "/thumbnail", "/frames/1", "/bulkdata/7FE00010" })
            {
                try
                {
                    using HttpResponseMessage response = await program.Client.GetAsync(url + resource, TestContext.Current.CancellationToken);
                    byte[] body = await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
                    if ((int)response.StatusCode >= 500)
                    {
                        problems.Add($"{url}{resource}: {(int)response.StatusCode} {System.Text.Encoding.UTF8.GetString(body)}");
                    }
                    else if (resource == "/metadata" && response.IsSuccessStatusCode)
                    {
                        using JsonDocument document = JsonDocument.Parse(body);
                    }
                }
                catch (Exception exception) when (exception is HttpRequestException or JsonException)
                {
                    problems.Add($"{url}{resource}: {exception.Message}");
                }
            }
        }

        return problems;
    }
}
