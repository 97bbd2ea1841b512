namespace Gantry.Dicom.Objects.Media;

/// <summary>Finds the instances that paths name: files, folders, ZIP archives, images of discs, mail messages, and what a DICOMDIR refers to (PS3.3 annex F). What they name is never trusted as a path.</summary>
/// <param name="fail">Told path and reason of what can't be read.</param>
public sealed class Gathering(Action<string, string> fail) : IDisposable
{
    private readonly List<IDisposable> _archives = [];

    /// <summary>How many other files there were.</summary>
    public long PassedOver { get; private set; }

    /// <summary>Finds them. They can be opened until this is disposed of.</summary>
    /// <param name="paths">Files and folders.</param>
    /// <param name="cancellation">Stops.</param>
    public async IAsyncEnumerable<InstanceFile> FindAsync(IReadOnlyList<string> paths, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        foreach (DicomPath path in DicomPaths.Expand(paths, fail))
        {
            cancellation.ThrowIfCancellationRequested();
            if (path.IsNamed && ContainerOf(path.Path) is { } open)
            {
                await foreach (InstanceFile instance in OfContainerAsync(path.Path, open, cancellation).ConfigureAwait(false))
                {
                    yield return instance;
                }
            }
            else if (path.IsNamed && Try(path.Path, () => MailInstances.IsMail(path.Path)))
            {
                foreach (InstanceFile instance in OfMail(path.Path))
                {
                    yield return instance;
                }
            }
            else if (path.IsNamed && Read(path, out bool isDirectory) is var named)
            {
                foreach (InstanceFile instance in isDirectory ? OfDirectory(path.Path) : named is null ? [] : [named])
                {
                    yield return instance;
                }
            }
            else if (!path.IsNamed && Read(path, out _) is { } found)
            {
                yield return found;
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (IDisposable archive in _archives)
        {
            archive.Dispose();
        }
    }

    private InstanceFile? Read(DicomPath path, out bool isDirectory)
    {
        isDirectory = false;
        try
        {
            InstanceFile? instance = InstanceFile.Read(path.Path);
            isDirectory = instance is null;
            PassedOver += isDirectory && !path.IsNamed ? 1 : 0;
            return instance;
        }
        catch (Exception exception) when (IsUnreadable(exception))
        {
            if (path.IsNamed || HasPrefix(path.Path))
            {
                fail(path.Path, exception.Message);
            }
            else
            {
                // A folder may hold other files; old ones without the prefix are told by whether they can be read.
                PassedOver++;
            }

            return null;
        }
    }

    private static bool HasPrefix(string path)
    {
        try
        {
            return DicomPaths.HasPrefix(path);
        }
        catch (Exception exception) when (IsUnreadable(exception))
        {
            return false;
        }
    }

    private List<InstanceFile> OfDirectory(string path)
    {
        List<InstanceFile> instances = [];
        string root = Path.GetDirectoryName(Path.GetFullPath(path))!;
        Try(path, () =>
        {
            using DicomFile file = DicomFile.Open(path);
            foreach (string[] reference in MediaDirectory.References(file.DataSet))
            {
                Try(path, () =>
                {
                    string referred = MediaDirectory.Resolve(root, reference);
                    if (Read(new DicomPath(Path.Combine(Path.GetDirectoryName(path)!, Path.GetRelativePath(root, referred)), IsNamed: true), out _) is { } instance)
                    {
                        instances.Add(instance);
                    }

                    return true;
                });
            }

            return true;
        });
        return instances;
    }

    private Func<string, InstanceContainer>? ContainerOf(string path) =>
        Try(path, () => ZipInstances.IsZip(path)) ? ZipInstances.Open
        : Try(path, () => IsoInstances.IsImage(path)) ? IsoInstances.Open
        : null;

    private async IAsyncEnumerable<InstanceFile> OfContainerAsync(
        string path, Func<string, InstanceContainer> open, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        InstanceContainer? container = null;
        if (!Try(path, () => (container = open(path)) is not null))
        {
            yield break;
        }

        _archives.Add(container!);
        container!.Faults.ForEach(fault => fail($"{path}!{fault.Name}", fault.Reason));
        foreach (ContainedFile file in container.Files)
        {
            cancellation.ThrowIfCancellationRequested();
            InstanceFile? instance = null;
            try
            {
                instance = await container.ReadAsync(file, cancellation).ConfigureAwait(false);
                if (instance is null)
                {
                    PassedOver++;
                    await CheckReferencesAsync(container, file, cancellation).ConfigureAwait(false);
                }
            }
            catch (DicomException)
            {
                PassedOver++;
            }
            catch (Exception exception) when (IsUnreadable(exception))
            {
                fail(container.NameOf(file), exception.Message);
            }

            if (instance is not null)
            {
                yield return instance;
            }
        }
    }

    private List<InstanceFile> OfMail(string path)
    {
        List<InstanceFile> instances = [];
        MailInstances? mail = null;
        if (!Try(path, () => (mail = MailInstances.Open(path)) is not null))
        {
            return instances;
        }

        _archives.Add(mail!);
        foreach ((MailPart part, string content) in mail!.Parts)
        {
            try
            {
                if (InstanceFile.Read(content) is { } instance)
                {
                    instances.Add(instance with { Name = mail.NameOf(part) });
                }
                else
                {
                    PassedOver++;
                    using DicomFile file = DicomFile.Open(content);
                    CheckReferences(mail.NameOf(part), file.DataSet, [.. mail.Parts.Select(other => other.Part.Id).OfType<string>().Select(MediaDirectory.Plain)], string.Empty, "message");
                }
            }
            catch (Exception exception) when (IsUnreadable(exception))
            {
                if (part.MediaType == "application/dicom")
                {
                    fail(mail.NameOf(part), exception.Message);
                }
                else
                {
                    PassedOver++;
                }
            }
        }

        return instances;
    }

    // Everything in a container is sent anyway: its DICOMDIR tells what is missing.
    private async Task CheckReferencesAsync(InstanceContainer container, ContainedFile directory, CancellationToken cancellation)
    {
        string root = directory.Name[..(directory.Name.LastIndexOf('/') + 1)];
        HashSet<string> names = [.. container.Files.Select(file => MediaDirectory.Plain(file.Name))];
        CheckReferences(container.NameOf(directory), await container.ReadDirectoryAsync(directory, cancellation).ConfigureAwait(false), names, root, container.Kind);
    }

    private void CheckReferences(string name, DataSet directory, HashSet<string> names, string root, string container)
    {
        foreach (string[] reference in MediaDirectory.References(directory))
        {
            if (!names.Contains(MediaDirectory.Plain(root + string.Join('/', reference))))
            {
                fail(name, $"the DICOMDIR refers to {string.Join('/', reference)}, which is not in the {container}.");
            }
        }
    }

    private bool Try(string path, Func<bool> read)
    {
        try
        {
            return read();
        }
        catch (Exception exception) when (IsUnreadable(exception))
        {
            fail(path, exception.Message);
            return false;
        }
    }

    private static bool IsUnreadable(Exception exception) => exception is DicomException or IOException or InvalidDataException or UnauthorizedAccessException or NotSupportedException;
}
