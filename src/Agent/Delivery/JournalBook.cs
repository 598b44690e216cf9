namespace Muster.Agent.Delivery;

/// <summary>The journal as it is on the disk.</summary>
internal sealed class JournalBook(DeliveryFolder folder)
{
    public Journal Now { get; private set; } = folder.ReadJournal();

    /// <summary>On the disk when it returns.</summary>
    public void Save(Journal next)
    {
        if (next != Now)
        {
            folder.Write(next);
            Now = next;
        }
    }

    /// <param name="tells">Whether the server is told of it.</param>
    public JournalItem Save(JournalItem item, bool tells)
    {
        var next = Now.Find(item.Key) == item ? Now : Now.With(item);
        Save(tells ? next.Telling(item.Key) : next);
        return item;
    }
}
