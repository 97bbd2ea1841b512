using Gantry.Standard;

string root = args is [string given] ? given : Tables.FindRepository(Environment.CurrentDirectory);
foreach (GeneratedFile file in Tables.Generate(root))
{
    File.WriteAllText(Path.Combine(root, file.Path), file.Text);
    Console.WriteLine(file.Path);
}
