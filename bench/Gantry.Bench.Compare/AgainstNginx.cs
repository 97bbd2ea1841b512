using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;

namespace Gantry.Bench.Compare;

/// <summary>A study by WADO-RS against nginx (Debian: nginx-light) that sends the same bytes as a file: the ceiling of what HTTP can give here.</summary>
internal static class AgainstNginx
{
    private const string Accept = "multipart/related; type=\"application/dicom\"; transfer-syntax=*";
    private const int AtOnce = 4;
    private static readonly HttpClient s_client = new() { Timeout = TimeSpan.FromMinutes(5) };

    /// <summary>Measures both in turn.</summary>
    /// <param name="program">Our program.</param>
    /// <param name="scratch">A folder for objects and stores.</param>
    /// <param name="rounds">How many times.</param>
    public static async Task<Table> MeasureAsync(string program, string scratch, int rounds)
    {
        Console.Error.WriteLine("making the objects");
        Objects objects = await Objects.MakeAsync(scratch, quick: true);
        await using Contender gantry = await Contender.StartGantryAsync(program, scratch);
        Table table = new("nginx");
        string root = Directory.CreateDirectory(Path.Combine(scratch, "nginx")).FullName;
        int port = FreePorts.Next();
        using Process nginx = await StartAsync(root, port);
        try
        {
            foreach ((string name, string folder) in ((string, string)[])[("100 images of 525 KB", objects.Series), ("600 images of 9 KB", objects.Few)])
            {
                await Storing.SendAsync(gantry.Peer, folder, 4);
                (string study, _) = Querying.SeriesIn(folder);
                Uri ours = new(gantry.DicomWeb, $"studies/{study}");
                Uri theirs = new(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}/{study}"));
                await SaveAsync(ours, Path.Combine(root, study));
                for (int round = 0; round <= rounds * 3; round++)
                {
                    foreach ((string contender, Uri address) in round % 2 == 1 ? ((string, Uri)[])[("gantry", ours), ("nginx", theirs)] : [("nginx", theirs), ("gantry", ours)])
                    {
                        double alone = await ReadAsync(address);
                        double atOnce = (await Task.WhenAll(Enumerable.Range(0, AtOnce).Select(_ => ReadAsync(address)))).Max();
                        if (round > 0)
                        {
                            table.Add($"study of {name}", "s", false, contender, alone);
                            table.Add($"study of {name}, {AtOnce} at once", "s", false, contender, atOnce);
                        }
                    }
                }
            }

            return table;
        }
        finally
        {
            nginx.Kill(entireProcessTree: true);
            await nginx.WaitForExitAsync();
        }
    }

    private static async Task<Process> StartAsync(string root, int port)
    {
        string configuration = Path.Combine(root, "nginx.conf");
        await File.WriteAllTextAsync(configuration, string.Create(CultureInfo.InvariantCulture, $$"""
            daemon off;
            user root;
            worker_processes auto;
            pid {{root}}/pid;
            error_log {{root}}/error.log;
            events { }
            http {
                access_log off;
                sendfile on;
                tcp_nopush on;
                client_body_temp_path {{root}}/body;
                proxy_temp_path {{root}}/proxy;
                fastcgi_temp_path {{root}}/fastcgi;
                uwsgi_temp_path {{root}}/uwsgi;
                scgi_temp_path {{root}}/scgi;
                server { listen 127.0.0.1:{{port}}; root {{root}}; }
            }
            """));
        Process process = Contender.Start("nginx", root, [], "-c", configuration, "-p", root);
        _ = process.StandardOutput.ReadToEndAsync();
        _ = process.StandardError.ReadToEndAsync();
        await Contender.AnswersAsync(port, process);
        return process;
    }

    private static async Task SaveAsync(Uri address, string path)
    {
        using HttpResponseMessage response = await s_client.SendAsync(Request(address), HttpCompletionOption.ResponseHeadersRead);
        response.EnsureSuccessStatusCode();
        await using FileStream file = File.Create(path);
        await response.Content.CopyToAsync(file);
    }

    private static async Task<double> ReadAsync(Uri address)
    {
        byte[] buffer = new byte[256 << 10];
        Stopwatch watch = Stopwatch.StartNew();
        using HttpResponseMessage response = await s_client.SendAsync(Request(address), HttpCompletionOption.ResponseHeadersRead);
        response.EnsureSuccessStatusCode();
        await using Stream stream = await response.Content.ReadAsStreamAsync();
        while (await stream.ReadAsync(buffer) > 0)
        {
        }

        return watch.Elapsed.TotalSeconds;
    }

    private static HttpRequestMessage Request(Uri address)
    {
        HttpRequestMessage request = new(HttpMethod.Get, address);
        request.Headers.Accept.Add(MediaTypeWithQualityHeaderValue.Parse(Accept));
        return request;
    }
}
