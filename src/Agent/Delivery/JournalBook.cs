namespace Muster.Agent.Delivery;

/// <summary>The journal as it is on the disk.</summary>
internal sealed class JournalBook
{
    private readonly DeliveryFolder folder;
    private Dictionary<string, JournalItem> byKey;

    public JournalBook(DeliveryFolder folder)
    {
        this.folder = folder;
        Now = folder.ReadJournal();
        byKey = ByKey(Now);
    }

    public Journal Now { get; private set; }

    public JournalItem? Find(string key) => byKey.GetValueOrDefault(key);

    /// <summary>On the disk when it returns.</summary>
    public void Save(Journal next)
    {
        if (next != Now)
        {
            folder.Write(next);
            Now = next;
            byKey = ByKey(next);
        }
    }

    /// <param name="tells">Whether the server is told of it.</param>
    public JournalItem Save(JournalItem item, bool tells)
    {
        var old = Find(item.Key);
        var next = old == item ? Now : Now.With(item, old);
        Save(tells ? next.Telling(item.Key) : next);
        return item;
    }

    private static Dictionary<string, JournalItem> ByKey(Journal journal) =>
        journal
            .Items.DistinctBy(item => item.Key, StringComparer.Ordinal) // a file that was tampered with must not stop the agent
            .ToDictionary(item => item.Key, StringComparer.Ordinal);
}
