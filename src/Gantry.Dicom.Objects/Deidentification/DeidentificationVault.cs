using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Gantry.Dicom.Objects.Deidentification;

/// <summary>
/// A file beside de-identified objects that tells who they were: a line for each, with its new SOP Instance UID and the original attributes as DICOM JSON, encrypted
/// (AES-256-GCM) with a secret. Lines are only ever added. Safe for many threads.
/// </summary>
public sealed class DeidentificationVault
{
    private const int NonceLength = 12;
    private const int TagLength = 16;
    private const int LongestLine = 64 << 20;
    private readonly byte[] _secret;
    private readonly Lock _writing = new();
    private readonly string _path;

    /// <summary>Names a vault.</summary>
    /// <param name="path">The file, made when the first line is added, readable by its owner only.</param>
    /// <param name="secret">16 bytes or more; the key of the de-identification may be taken.</param>
    /// <exception cref="ArgumentException">The secret is too short.</exception>
    public DeidentificationVault(string path, ReadOnlySpan<byte> secret)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        if (secret.Length < DeidentificationKey.MinimumLength)
        {
            throw new ArgumentException($"The secret has {secret.Length} bytes: {DeidentificationKey.MinimumLength} or more are needed.", nameof(secret));
        }

        _path = path;
        _secret = HMACSHA256.HashData("gantry vault"u8, secret);
    }

    /// <summary>Adds an object.</summary>
    /// <param name="instance">Its new SOP Instance UID.</param>
    /// <param name="originals">Its original attributes.</param>
    /// <exception cref="IOException">The file can't be written.</exception>
    public void Add(string instance, DataSet originals)
    {
        ArgumentException.ThrowIfNullOrEmpty(instance);
        ArgumentNullException.ThrowIfNull(originals);
        byte[] plain = Plain(instance, originals);
        byte[] line = new byte[NonceLength + plain.Length + TagLength];
        RandomNumberGenerator.Fill(line.AsSpan(0, NonceLength));
        using AesGcm cipher = new(_secret, TagLength);
        cipher.Encrypt(line.AsSpan(0, NonceLength), plain, line.AsSpan(NonceLength, plain.Length), line.AsSpan(NonceLength + plain.Length));
        lock (_writing)
        {
            FileStreamOptions options = new() { Mode = FileMode.Append, Access = FileAccess.Write };
            if (!OperatingSystem.IsWindows())
            {
                options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            }

            using FileStream stream = new(_path, options);
            stream.Write(Encoding.ASCII.GetBytes(Convert.ToBase64String(line) + "\n"));
        }
    }

    /// <summary>Reads all objects; of one that was added several times all lines are given.</summary>
    /// <exception cref="DicomException">A line is damaged, or was written with another secret.</exception>
    public IEnumerable<KeyValuePair<string, DataSet>> Read()
    {
        int number = 0;
        foreach (string text in File.ReadLines(_path))
        {
            number++;
            yield return Open(text, number);
        }
    }

    private static byte[] Plain(string instance, DataSet originals)
    {
        using MemoryStream plain = new();
        using (Utf8JsonWriter writer = new(plain))
        {
            writer.WriteStartObject();
            writer.WriteString("instance", instance);
            writer.WritePropertyName("attributes");
            DicomJson.Write(writer, originals);
            writer.WriteEndObject();
        }

        return plain.ToArray();
    }

    private KeyValuePair<string, DataSet> Open(string text, int number)
    {
        try
        {
            byte[] line = text.Length <= LongestLine ? Convert.FromBase64String(text) : [];
            if (line.Length < NonceLength + TagLength)
            {
                throw new FormatException("it is too short or too long");
            }

            byte[] plain = new byte[line.Length - NonceLength - TagLength];
            using AesGcm cipher = new(_secret, TagLength);
            cipher.Decrypt(line.AsSpan(0, NonceLength), line.AsSpan(NonceLength, plain.Length), line.AsSpan(NonceLength + plain.Length), plain);
            using JsonDocument document = JsonDocument.Parse(plain, new JsonDocumentOptions { MaxDepth = 512 });
            return new(document.RootElement.GetProperty("instance").GetString()!, DicomJson.Read(document.RootElement.GetProperty("attributes")));
        }
        catch (Exception exception) when (exception is FormatException or CryptographicException or JsonException)
        {
            throw new DicomException($"Line {number} of the vault can't be read: it is damaged, or was written with another key ({exception.Message})", exception);
        }
    }
}
