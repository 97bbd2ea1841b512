using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Configuration.EnvironmentVariables;
using Microsoft.Extensions.Configuration.Json;
using Microsoft.Extensions.Configuration.Memory;

namespace Gantry.Server.Configuration;

/// <summary>Collects the values of file, environment and command line, the later beating the earlier, and checks each against the table of settings.</summary>
internal sealed class ConfigurationReader
{
    private const string EnvironmentPrefix = "GANTRY__";
    private readonly Dictionary<string, (string Value, string Source)> _values = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<ConfigurationProblem> _problems = [];

    /// <summary>The problems found so far.</summary>
    internal IReadOnlyList<ConfigurationProblem> Problems => _problems;

    /// <summary>Reads a configuration file.</summary>
    internal void AddFile(string path)
    {
        JsonStreamConfigurationProvider provider;
        try
        {
            using FileStream stream = File.OpenRead(path);
            provider = new JsonStreamConfigurationProvider(new JsonStreamConfigurationSource { Stream = stream });
            provider.Load();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            _problems.Add(new(path, "", "the file can't be read: " + exception.Message, "Check the path and its permissions."));
            return;
        }
        catch (Exception exception) when (exception is FormatException or InvalidDataException or System.Text.Json.JsonException)
        {
            _problems.Add(new(path, "", "the file is not valid JSON: " + (exception.InnerException ?? exception).Message, "Correct it there; comments and trailing commas are allowed, keys must not repeat."));
            return;
        }

        Add(provider, _ => path);
    }

    /// <summary>Reads the environment variables that begin with GANTRY__; two underscores separate the parts of a key.</summary>
    internal void AddEnvironment()
    {
        EnvironmentVariablesConfigurationProvider provider = new(EnvironmentPrefix);
        provider.Load();
        Add(provider, key => "environment variable " + EnvironmentPrefix + key.Replace(":", "__", StringComparison.Ordinal).ToUpperInvariant());
    }

    /// <summary>Takes what the command line says.</summary>
    /// <param name="values">For each key its value and the option that gave it; a null value was not given.</param>
    internal void AddCommandLine(IReadOnlyDictionary<string, (string? Value, string Option)> values)
    {
        MemoryConfigurationProvider provider = new(new MemoryConfigurationSource
        {
            InitialData = values.Where(value => value.Value.Value is not null).Select(value => KeyValuePair.Create(value.Key, value.Value.Value)),
        });
        Add(provider, key => "option " + values[key].Option);
    }

    /// <summary>The value of a setting, or its default.</summary>
    internal string? Get(string path) =>
        _values.TryGetValue(path, out (string Value, string Source) found) ? found.Value : Setting.All.FirstOrDefault(setting => setting.Path == path)?.Default;

    /// <summary>Where a value was said; null when nowhere.</summary>
    internal string? SourceOf(string path) => _values.TryGetValue(path, out (string Value, string Source) found) ? found.Source : null;

    /// <summary>The items of a list, in order: for each the key of the item, as in <c>peers[0]</c>.</summary>
    internal IEnumerable<string> ItemsOf(string list) =>
        _values.Keys.Where(key => key.StartsWith(list + "[", StringComparison.OrdinalIgnoreCase))
            .Select(key => int.Parse(key.AsSpan((list.Length + 1)..key.IndexOf(']', list.Length)), System.Globalization.CultureInfo.InvariantCulture))
            .Distinct().Order().Select(index => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{list}[{index}]")).ToArray();

    /// <summary>The values of a list; null when nothing is said of it.</summary>
    internal IReadOnlyList<string>? ListOf(string list) => ItemsOf(list).Select(item => Get(item)!).ToArray() is { Length: > 0 } values ? values : null;

    /// <summary>Adds a problem with a value that was read.</summary>
    internal void Report(string path, string message, string remedy) => _problems.Add(new(SourceOf(path) ?? "configuration", path, message, remedy));

    /// <summary>Adds a problem for each item of a list that misses a required setting.</summary>
    internal void RequireComplete(string list)
    {
        foreach (string item in ItemsOf(list))
        {
            string source = _values.First(value => value.Key.StartsWith(item, StringComparison.OrdinalIgnoreCase)).Value.Source;
            foreach (Setting setting in Setting.All.Where(setting => setting.Required && setting.Path.StartsWith(list + "[].", StringComparison.Ordinal)))
            {
                string name = setting.Path[(list.Length + 3)..];
                if (!_values.ContainsKey(item + "." + name))
                {
                    _problems.Add(new(source, item, $"\"{name}\" is missing.", $"Add \"{name}\": {setting.Expectation}."));
                }
            }
        }
    }

    private void Add(ConfigurationProvider provider, Func<string, string> sourceOf)
    {
        foreach (string key in KeysOf(provider, null))
        {
            if (provider.TryGet(key, out string? value) && value is not null)
            {
                Add(PathOf(key), value, sourceOf(key));
            }
        }
    }

    private void Add(string path, string value, string source)
    {
        // Neither is a setting: one is for editors, the other says which file is read.
        if (path is "$schema" || string.Equals(path, "config", StringComparison.OrdinalIgnoreCase) && source.StartsWith("environment", StringComparison.Ordinal))
        {
            return;
        }

        string pattern = PatternOf(path);
        Setting? setting = Setting.All.FirstOrDefault(setting => string.Equals(setting.Path, pattern, StringComparison.OrdinalIgnoreCase));
        if (setting is null)
        {
            // The reader gives an empty list or object as an empty text.
            if (Setting.All.Any(setting => setting.Path.StartsWith(pattern + "[]", StringComparison.OrdinalIgnoreCase)))
            {
                if (value.Length > 0)
                {
                    _problems.Add(new(source, path, $"\"{value}\" is not a list.", "Write it as [ … ]."));
                }
            }
            else if (!Setting.All.Any(setting => setting.Path.StartsWith(pattern + ".", StringComparison.OrdinalIgnoreCase)))
            {
                _problems.Add(new(source, path, "there is no such setting.", RemedyForUnknown(pattern)));
            }
            else if (value.Length > 0)
            {
                _problems.Add(new(source, path, $"\"{value}\" is not an object.", "Write it as { … }."));
            }
        }
        else if (!setting.Allows(value))
        {
            if (value.Length > 0 || !Setting.All.Any(other => other.Path == setting.Path + "[]"))
            {
                _problems.Add(new(source, path, setting.IsSecret ? "the value is not allowed." : $"\"{value}\" is not allowed.", $"Give {setting.Expectation}."));
            }
        }
        else
        {
            _values[path] = (value.Trim(), source);
        }
    }

    private static string RemedyForUnknown(string pattern)
    {
        string nearest = Setting.All.Select(setting => setting.Path).MinBy(path => Distance(path, pattern)) ?? "";
        return Distance(nearest, pattern) <= 3
            ? $"Did you mean \"{nearest}\"?"
            : "Remove it; the settings are " + string.Join(", ", Setting.All.Select(setting => setting.Path)) + ".";
    }

    private static IEnumerable<string> KeysOf(ConfigurationProvider provider, string? parent)
    {
        foreach (string child in provider.GetChildKeys([], parent).Distinct(StringComparer.OrdinalIgnoreCase))
        {
            string key = parent is null ? child : parent + ":" + child;
            yield return key;
            foreach (string below in KeysOf(provider, key))
            {
                yield return below;
            }
        }
    }

    // "peers:0:aet" is "peers[0].aet" to people.
    private static string PathOf(string key) =>
        string.Concat(key.Split(':').Select((part, index) => IsIndex(part) && index > 0 ? $"[{part}]" : index == 0 ? part : "." + part));

    private static string PatternOf(string path) =>
        System.Text.RegularExpressions.Regex.Replace(path, @"\[\d+\]", "[]", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1));

    private static bool IsIndex(string part) => part.Length is > 0 and <= 4 && part.All(char.IsAsciiDigit);

    // Levenshtein's distance, without regard to case, to suggest the key that was meant.
    private static int Distance(string left, string right)
    {
        int[] row = [.. Enumerable.Range(0, right.Length + 1)];
        for (int i = 1; i <= left.Length; i++)
        {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= right.Length; j++)
            {
                int cost = char.ToUpperInvariant(left[i - 1]) == char.ToUpperInvariant(right[j - 1]) ? 0 : 1;
                (row[j], diagonal) = (Math.Min(Math.Min(row[j] + 1, row[j - 1] + 1), diagonal + cost), row[j]);
            }
        }

        return row[^1];
    }
}
