using Microsoft.EntityFrameworkCore;
using Muster.Storage.Copying;
using Muster.Storage.Feed;
using Muster.Storage.Jobs;
using Muster.Storage.Model;
using Muster.Storage.Outbox;

namespace Muster.Storage;

internal sealed class StorageModel : IModelPart
{
    public void Build(ModelBuilder model)
    {
        model.Entity<OutboxRow>(row =>
        {
            row.ToTable("outbox").HasKey(r => r.Position);
            row.Property(r => r.Position).ValueGeneratedOnAdd();
            row.HasIndex(r => new { r.Stream, r.Position });
        });
        model.Entity<JobRow>(row =>
        {
            row.ToTable("jobs").HasKey(r => r.Id);
            row.HasIndex(r => r.UniqueKey).IsUnique();
            row.HasIndex(r => r.DueAt);
        });
        model.Entity<ChangeRow>(row =>
        {
            row.ToTable("change_feed").HasKey(r => r.Seq);
            row.Property(r => r.Seq).ValueGeneratedNever();
            row.HasIndex(r => r.At);
            row.LeftOutOfBackup("told to whoever listened then; after a restore everybody reads anew");
        });
        model.Entity<FeedHead>(row =>
        {
            row.ToTable("feed_head").HasKey(r => r.Id);
            row.Property(r => r.Id).ValueGeneratedNever();
        });
    }
}
