using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Net.Http.Headers;

namespace Gantry.Server.Web;

/// <summary>
/// The files of the pages, listed once at start. A request can only name what is in this list: no path of a request is ever
/// joined to a folder.
/// </summary>
internal sealed partial class PageFiles
{
    private static readonly FrozenDictionary<string, string> ContentTypes = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        [".css"] = "text/css; charset=utf-8",
        [".html"] = "text/html; charset=utf-8",
        [".ico"] = "image/x-icon",
        [".js"] = "text/javascript; charset=utf-8",
        [".json"] = "application/json",
        [".png"] = "image/png",
        [".svg"] = "image/svg+xml",
        [".txt"] = "text/plain; charset=utf-8",
        [".wasm"] = "application/wasm",
        [".woff2"] = "font/woff2",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly (string Suffix, string Encoding)[] Compressed = [(".br", "br"), (".gz", "gzip")];

    private readonly FrozenDictionary<string, PageFile> files;

    private PageFiles(FrozenDictionary<string, PageFile> files) => this.files = files;

    /// <summary>Lists the files of a folder; a folder that is not there has none.</summary>
    /// <param name="root">The folder. Hidden files, links that lead elsewhere and files of unknown kind are left out.</param>
    public static PageFiles Open(string root)
    {
        string folder = Path.GetFullPath(root);
        if (!Directory.Exists(folder))
        {
            return new PageFiles(FrozenDictionary<string, PageFile>.Empty);
        }

        EnumerationOptions options = new()
        {
            RecurseSubdirectories = true,
            AttributesToSkip = FileAttributes.Hidden | FileAttributes.System | FileAttributes.ReparsePoint,
        };
        Dictionary<string, PageFile> found = new(StringComparer.Ordinal);
        foreach (string path in Directory.EnumerateFiles(folder, "*", options))
        {
            if (ContentTypes.TryGetValue(Path.GetExtension(path), out string? contentType))
            {
                string name = Path.GetRelativePath(folder, path).Replace(Path.DirectorySeparatorChar, '/');
                found[name] = new PageFile(contentType, CacheControlOf(name), ContentSecurityPolicies.Of(name), FormsOf(path));
            }
        }

        return new PageFiles(found.ToFrozenDictionary(StringComparer.Ordinal));
    }

    /// <summary>Finds a file by its name relative to the folder, with slashes, exactly as it is written there.</summary>
    public bool TryGet(string name, [NotNullWhen(true)] out PageFile? file) => files.TryGetValue(name, out file);

    private static List<PageFileForm> FormsOf(string path)
    {
        FileInfo source = new(path);
        List<PageFileForm> forms = [];
        foreach ((string suffix, string encoding) in Compressed)
        {
            FileInfo compressed = new(path + suffix);
            if (compressed.Exists && compressed.LastWriteTimeUtc >= source.LastWriteTimeUtc)
            {
                forms.Add(FormOf(compressed, encoding));
            }
        }

        forms.Add(FormOf(source, null));
        return forms;
    }

    private static PageFileForm FormOf(FileInfo file, string? encoding)
    {
        string tag = string.Create(CultureInfo.InvariantCulture, $"\"{file.LastWriteTimeUtc.Ticks:x}-{file.Length:x}{(encoding is null ? "" : $"-{encoding}")}\"");
        return new PageFileForm(file.FullName, encoding, new DateTimeOffset(file.LastWriteTimeUtc), new EntityTagHeaderValue(tag));
    }

    /// <summary>A name that carries a digest of its content never changes it; everything else is asked for again each time.</summary>
    private static string CacheControlOf(string name) =>
        NameWithDigest().IsMatch(name) ? "public, max-age=31536000, immutable" : "no-cache";

    /// <summary>Vite's <c>assets/index-BDA3T18Y.css</c>; OHIF's <c>app.bundle.0f6159c501addfe9.js</c> and <c>0ddf166f7a343eda.wasm</c>.</summary>
    [GeneratedRegex(@"^assets/[^/]+-[\w-]{8}\.\w+$|^ohif/([\w-]+\.bundle\.)?[0-9a-f]{16}\.\w+$", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex NameWithDigest();
}
