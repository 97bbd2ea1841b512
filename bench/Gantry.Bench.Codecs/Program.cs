using System.Globalization;
using Gantry.Bench.Codecs;
using Gantry.Dicom.Imaging;

// Every codec both ways, beside its rivals in turn, picture by picture: [CORPUS] [--rounds N] [--only CODEC]
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
int rounds = int.Parse(Option("--rounds") ?? "5");
string? corpus = args.Length > 0 && !args[0].StartsWith('-') ? args[0] : null;
Picture[] pictures = [.. corpus is null ? Picture.Make() : Picture.Read(corpus)];
Contest[] contests = [.. (await Contest.AllAsync()).Where(contest => Option("--only") is not { } only || contest.Name.StartsWith(only, StringComparison.OrdinalIgnoreCase))];
SortedSet<string> skipped = [];
List<string> verdicts = [];
string scratch = Directory.CreateTempSubdirectory("gantry-codecs-").FullName;
if (corpus is null)
{
    skipped.Add("MG: there is no phantom of a breast; name a corpus folder");
}

try
{
    Console.WriteLine("| codec | picture | decode, ms | rivals | encode, ms | rivals |\n|---|---|---|---|---|---|");
    foreach (Contest contest in contests)
    {
        await CompeteAsync(contest);
    }

    Render();
}
finally
{
    Directory.Delete(scratch, recursive: true);
}

Console.WriteLine($"\nMedians of {pictures.Length} pictures, each of {rounds} rounds:\n\n| | asked for | decode | encode | |\n|---|---|---|---|---|\n{string.Join('\n', verdicts)}");
Console.WriteLine(skipped.Count == 0 ? "\nNothing was skipped." : $"\nSkipped:\n- {string.Join("\n- ", skipped)}");

async Task CompeteAsync(Contest contest)
{
    Dictionary<Direction, List<double>> ratios = new() { [Direction.Decode] = [], [Direction.Encode] = [] };
    Rival[] rivals = [.. contest.Rivals.Concat(contest.Others).Where(rival => rival.WhyNot is null)];
    skipped.UnionWith(contest.Rivals.Concat(contest.Others).Where(rival => rival.WhyNot is not null).Select(rival => $"{contest.Name} beside {rival.Name}: {rival.WhyNot}"));
    foreach (Picture picture in pictures)
    {
        if (contest.Prepare(picture) is not { } prepared)
        {
            skipped.Add($"{contest.Name}, {picture.Name}: {(contest.IsColor ? "not in colour" : Trial.WhyNot(picture, contest.Syntax))}");
            continue;
        }

        Trial trial = new(prepared, contest.Syntax, contest.Options, Directory.CreateDirectory(Path.Combine(scratch, "trial")).FullName);
        string row = $"| {contest.Name} | {picture.Name}";
        foreach (Direction direction in Enum.GetValues<Direction>())
        {
            (double ours, Dictionary<Rival, double> theirs) = await MeasureAsync(trial, direction, rivals, $"{contest.Name}, {picture.Name}");
            double[] counting = [.. contest.Rivals.Where(theirs.ContainsKey).Select(rival => theirs[rival])];
            if (counting.Length > 0)
            {
                ratios[direction].Add(counting.Min() / ours);
            }

            row += $" | {ours * 1e3:0.00} | {string.Join(", ", theirs.Select(pair => $"{pair.Key.Name} {pair.Value * 1e3:0.00} ({pair.Value / ours:0.00} ×)"))}";
        }

        Console.WriteLine($"{row} |");
    }

    if (contest.Target is { } target && ratios.Values.All(list => list.Count > 0))
    {
        double decode = Median(ratios[Direction.Decode]), encode = Median(ratios[Direction.Encode]);
        verdicts.Add($"| {contest.Name} | {target} × {string.Join(" or ", contest.Rivals.Select(rival => rival.Name))} | {decode:0.00} × | {encode:0.00} × | {Verdict(decode >= target && encode >= target)} |");
    }
}

async Task<(double Ours, Dictionary<Rival, double> Theirs)> MeasureAsync(Trial trial, Direction direction, Rival[] rivals, string what)
{
    List<double> ours = [];
    Dictionary<Rival, List<double>> theirs = [];
    trial.WarmUp(direction);
    for (int round = 0; round < rounds; round++)
    {
        ours.Add(trial.Measure(direction));
        foreach (Rival rival in rivals)
        {
            try
            {
                double seconds = await rival.MeasureAsync(trial, direction);
                (theirs.TryGetValue(rival, out List<double>? list) ? list : theirs[rival] = []).Add(seconds);
            }
            catch (InvalidOperationException exception)
            {
                skipped.Add($"{what}, {direction} beside {rival.Name}: {exception.Message}");
            }
        }
    }

    return (Median(ours), theirs.ToDictionary(pair => pair.Key, pair => Median(pair.Value)));
}

void Render()
{
    List<double> all = [];
    foreach (Picture picture in pictures.Where(picture => picture.Frame.Description is { Rows: 512, Columns: 512, SamplesPerPixel: 1 }))
    {
        void Action() => Renderer.Render(picture.Frame, picture.DataSet, 1, new RenderOptions { Window = new Window(500, 900) });
        Cost.Of(TimeSpan.FromSeconds(3), Action);
        List<double> seconds = [.. Enumerable.Range(0, rounds).Select(_ => Cost.Of(Trial.Enough, Action))];
        Console.WriteLine($"| window and render | {picture.Name}, 512 × 512 | {Median(seconds) * 1e3:0.00} | | | |");
        all.Add(Median(seconds));
    }

    if (all.Count > 0)
    {
        verdicts.Add($"| window and render | under 1 ms | {Median(all) * 1e3:0.00} ms | | {Verdict(Median(all) < 1e-3)} |");
    }
}

static string Verdict(bool isMet) => isMet ? "met" : "not met";

static double Median(List<double> values)
{
    double[] sorted = [.. values.Order()];
    return (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
}

string? Option(string name) => args.SkipWhile(argument => argument != name).Skip(1).FirstOrDefault();
