using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Muster.Storage.Model;

namespace Muster.Storage.Postgres;

/// <summary>Contexts kept between units of work: making one costs four times what a kept one does.</summary>
internal sealed class PooledWriters(DbContextOptions<MusterDbContext> options) : IAsyncDisposable
{
    private const int Kept = 32;
    private readonly ConcurrentBag<MusterDbContext> idle = [];

    public MusterDbContext Rent()
    {
        if (idle.TryTake(out var db))
        {
            return db;
        }

        db = new MusterDbContext(options);
        db.Database.AutoSavepointsEnabled = false;
        return db;
    }

    public async ValueTask ReturnAsync(MusterDbContext db)
    {
        db.ChangeTracker.Clear();
        if (idle.Count < Kept)
        {
            idle.Add(db);
        }
        else
        {
            await db.DisposeAsync();
        }
    }

    public async ValueTask DisposeAsync()
    {
        while (idle.TryTake(out var db))
        {
            await db.DisposeAsync();
        }
    }
}
