using Gantry.Dicom.Objects.Validation;

namespace Gantry.Dicom.Objects.StructuredReports;

/// <summary>Relationships by reference: whether each leads to an item, and none round in a circle (PS3.3 §C.17.3.2.5).</summary>
public static class ContentReferences
{
    private const string Source = "PS3.3 §C.17.3.2.5";

    /// <summary>The item that a reference means.</summary>
    /// <param name="root">The root of the tree.</param>
    /// <param name="reference">The reference.</param>
    /// <returns>Null when there is none.</returns>
    public static ContentItem? Resolve(ContentItem root, ItemReferenceValue reference)
    {
        ArgumentNullException.ThrowIfNull(root);
        ArgumentNullException.ThrowIfNull(reference);
        ContentItem? at = reference.Path is [1, ..] ? root : null;
        for (int i = 1; at is not null && i < reference.Path.Count; i++)
        {
            uint number = reference.Path[i];
            at = number >= 1 && number <= (uint)at.Children.Count ? at.Children[(int)number - 1] : null;
        }

        return at;
    }

    /// <summary>What is wrong with the references of a tree.</summary>
    public static IReadOnlyList<ValidationFinding> Check(ContentItem root)
    {
        ArgumentNullException.ThrowIfNull(root);
        return [.. new ReferenceGraph(root).Problems()];
    }

    internal static ValidationFinding? FirstProblem(ContentItem root) => new ReferenceGraph(root).Problems().FirstOrDefault();

    private sealed class ReferenceGraph
    {
        private readonly List<(string Path, int Parent, ContentItem Item)> _nodes = [];
        private readonly List<List<int>> _edges = [];
        private readonly List<(int Node, int? Target)> _references = [];

        public ReferenceGraph(ContentItem root)
        {
            Dictionary<string, int> byPath = new(StringComparer.Ordinal);
            Stack<(string Path, string Number, int Parent, ContentItem Item)> waiting = new([(string.Empty, "1", -1, root)]);
            List<int> references = [];
            while (waiting.TryPop(out (string Path, string Number, int Parent, ContentItem Item) next))
            {
                int node = _nodes.Count;
                _nodes.Add((next.Path, next.Parent, next.Item));
                _edges.Add([]);
                if (next.Parent >= 0)
                {
                    _edges[next.Parent].Add(node);
                }

                if (next.Item.Value is ItemReferenceValue)
                {
                    references.Add(node);
                }

                byPath[next.Number] = node;
                for (int i = 0; i < next.Item.Children.Count; i++)
                {
                    waiting.Push((ContentTree.PathOf(next.Path, i), string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{next.Number}.{i + 1}"), node, next.Item.Children[i]));
                }
            }

            foreach (int node in references)
            {
                int? target = byPath.TryGetValue(_nodes[node].Item.Value.ToString()!, out int found) ? found : null;
                _references.Add((node, target));
                if (target is { } to)
                {
                    // What relates to the target is the item above the reference.
                    _edges[Math.Max(0, _nodes[node].Parent)].Add(to);
                }
            }
        }

        public IEnumerable<ValidationFinding> Problems()
        {
            foreach ((int node, int? target) in _references)
            {
                if (target is null)
                {
                    yield return ReportFinding.Of(FindingSeverity.Error, _nodes[node].Path, "sr-reference-target", Source, $"the reference to item {_nodes[node].Item.Value} leads to no item", "Number the items from 1 at each level, the root being 1.");
                }
                else if (_nodes[target.Value].Item.Value is ItemReferenceValue)
                {
                    yield return ReportFinding.Of(FindingSeverity.Error, _nodes[node].Path, "sr-reference-target", Source, $"the reference to item {_nodes[node].Item.Value} leads to another reference", "Refer to the item itself.");
                }
            }

            if (_references.Count > 0 && Circle() is { } at)
            {
                yield return ReportFinding.Of(FindingSeverity.Error, _nodes[at].Path, "sr-reference-circle", Source, "relationships by reference lead round in a circle", "Refer to an item that does not stand above, nor leads back.");
            }
        }

        // Depth first, without recursion: an edge to a node that is still open closes a circle.
        private int? Circle()
        {
            byte[] state = new byte[_nodes.Count];
            Stack<(int Node, int Next)> open = new([(0, 0)]);
            state[0] = 1;
            while (open.TryPop(out (int Node, int Next) at))
            {
                if (at.Next == _edges[at.Node].Count)
                {
                    state[at.Node] = 2;
                    continue;
                }

                open.Push((at.Node, at.Next + 1));
                int to = _edges[at.Node][at.Next];
                if (state[to] == 1)
                {
                    return at.Node;
                }

                if (state[to] == 0)
                {
                    state[to] = 1;
                    open.Push((to, 0));
                }
            }

            return null;
        }
    }
}
